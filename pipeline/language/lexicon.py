"""Word lists of the sentence splitter, each with the reason it is one.

Everything here is a fact about how Vietnamese newspapers write, set down from general knowledge of
their style and kept apart from the code that uses it. Abbreviations stand without their final full
stop and in lower case.
"""

from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Titles that always lean on the name after them: their full stop never ends a sentence. Written
# with a capital, or they are words of the language (sen, "lotus"; gen, "gene").
TITLES: Final = _words(
    "gs pgs ts ths th.s tsk tskh bs bsck bscki bsckii",  # academic and medical
    "tp",  # TP. Hồ Chí Minh
    "mr mrs ms dr prof st mt ft gen lt sgt col capt cpt cmdr adm maj rep sen gov hon rev pres",
    "no vol nxb",  # No. 5, Nxb. Trẻ
)

# The same in small letters, where no word of the language is spelt so.
SMALL_TITLES: Final = _words("tp ts ths pgs tr đ/c đ.c vs cf viz mr mrs dr nxb")

# Abbreviations that may stand in the middle or at the end of a sentence: their full stop ends one
# only before a word of OPENERS, since a capital alone may be a name (Apple Inc. Nhật Bản).
EITHER: Final = _words(
    "co ltd inc corp jsc llc plc bros jr sr dept univ assn intl gmbh",  # companies and persons
    "a.m p.m u.s u.k u.n u.s.a d.c al approx",
    "e.g i.e",
    "ls ks kts ds cn hs sv nsnd nsưt nsut",  # titles that also stand alone: danh hiệu NSND.
    "tx tt kp ql tl đt",  # thị xã, thị trấn, khu phố, quốc lộ, tỉnh lộ, đường tỉnh or telephone
    "sđt tel fax",
)

# "and so on" leans on nothing after it, so any capital opens a sentence.
AND_SO_ON: Final = _words("v.v vv etc v..v v.v.. v.v... v.v… v.v.")

# Initials of two or three letters of a given name (Nguyễn Thị Th.), as crime pages write them.
DIGRAPHS: Final = _words("Ch Gi Gh Kh Ng Nh Ph Qu Th Tr Ngh")

# Nouns a single letter tells apart (vitamin C, nhóm A, viêm gan B): no initial of a name.
LETTERED: Final = _words(
    "vitamin gan nhóm loại hạng khối khu lớp tuýp type cúm bảng điểm dãy phòng lô tòa toà block",
    "nhà tầng cổng cửa hệ mục phần phương án đội tổ máu xe chữ châu nước thứ số",
)

# Names that end in an exclamation or question mark.
MARKED_NAMES: Final = _words("yahoo! jeopardy! yum! joomla!")

# Words that begin a Vietnamese sentence and do not continue a name after an initial or "U.S.".
OPENERS: Final = _words(
    # pronouns and forms of address
    "ông bà anh chị cô họ chúng tôi ta nó hắn người cậu em y ai",
    # time and place
    "theo trong tại ở ngày sáng trưa chiều tối đêm khi sau trước từ đến đầu cuối năm tháng hôm lúc",
    "khoảng hiện nay giờ ngay mới vừa",
    # connectives
    "tuy nhưng và do vì nếu mặc ngoài bên đồng song dù bởi cũng còn vậy như riêng đáng thế tiếp",
    "với để cùng qua nhờ thay thậm rồi nên thực",
    # determiners, and what news is about
    "đây đó việc vụ các những một hai ba mỗi nhiều cả mọi toàn hàng số bị được cơ công cảnh phía",
    "điều cuộc chiếc chính chủ thủ tổng bộ cựu nhà nạn nhóm lực hãng không có đã",
)

# A word of these in a short clause after a quotation attributes it: “Ai vậy?” Obama hỏi.
SAYING: Final = _words(
    "hỏi nói đáp kể gắt quát hét kêu than viết thốt reo gào nhắc dặn",
    "lời biết",  # trả lời, cho biết
)

# The word before a number that names a section of a law, a programme or a lesson.
SECTIONS: Final = _words("điều khoản chương mục phần bài câu bước cách bảng hình kỳ điểm")

# Endings of domain names as newspapers and companies use them in running text, to tell
# "VietNam.Net" from a sentence whose space was lost.
DOMAIN_ENDINGS: Final = _words(
    "com net org vn info biz edu gov asia io ai tv me us uk co int mil eu fr de ru cn jp kr tw hk",
    "sg my th la kh js asp",
)
