"""Whole pages as Vietnamese papers serve them: head, menus, boxes, comments, imprint around a made-up report.

Markup and furniture are those of the trade in 2024 (class names, boxes in the middle of the text, marks before
the lead, credits behind it); persons, figures and texts are invented.
"""
# ruff: noqa: E501 (pages in one piece)

import json

from tests.pipeline.cleaning.made_up_pages import Pages

SUMMIT_TITLE = "Nga, Kazakhstan ký loạt thỏa thuận năng lượng ở Astana"
SUMMIT = [
    "Tổng thống Nga và người đồng cấp Kazakhstan chứng kiến lễ ký 12 văn kiện hợp tác về năng lượng, vận tải trong chuyến thăm cấp nhà nước kéo dài hai ngày.",
    "Phát biểu sau hội đàm tại Astana ngày 27/11, Tổng thống Nga cho biết hai nước nhất trí kéo dài hợp đồng vận chuyển dầu qua lãnh thổ Kazakhstan sang Trung Quốc thêm 10 năm. Mỗi năm, khoảng 10 triệu tấn dầu sẽ đi qua tuyến đường ống này.",
    "Ông cũng xác nhận tập đoàn Rosatom sẵn sàng tham gia xây nhà máy điện hạt nhân đầu tiên ở Kazakhstan, dự án vừa được cử tri nước này ủng hộ trong cuộc trưng cầu ý dân hồi tháng 10.",
    '"Chúng tôi coi Kazakhstan là đồng minh và là đối tác chiến lược", lãnh đạo Nga nói.',
    "Theo Bộ Năng lượng Kazakhstan, bốn công ty từ Nga, Trung Quốc, Pháp và Hàn Quốc đã nộp hồ sơ dự thầu. Kết quả dự kiến được công bố trong quý II năm sau.",
    "Kazakhstan nắm hơn 40% sản lượng urani của thế giới nhưng chưa có nhà máy điện hạt nhân nào, sau khi lò phản ứng ở Aktau ngừng hoạt động năm 1999. Nước này hiện phụ thuộc vào than để sản xuất điện và thường thiếu điện vào mùa đông.",
    "Trước chuyến thăm, hai nước từng bất đồng về việc Moskva cấm nhập một số nông sản của Kazakhstan với lý do kiểm dịch thực vật.",
    "Giới quan sát nhận định Astana đang cố giữ cân bằng giữa Nga, Trung Quốc và phương Tây, trong bối cảnh các lệnh trừng phạt khiến thương mại qua biên giới gặp khó khăn.",
]
STORM_TITLE = "Bão Yinxing đổ bộ Philippines, hơn 20.000 người sơ tán"
STORM = [
    "Bão Yinxing với sức gió 175 km/h đổ bộ bờ biển phía bắc Philippines chiều 7/11, gây mất điện diện rộng và buộc hơn 20.000 người rời nhà.",
    "Cơ quan khí tượng Philippines cho biết mắt bão vào đất liền ở thị trấn Santa Ana, tỉnh Cagayan lúc 15h40. Gió giật tới 240 km/h làm tốc mái nhiều ngôi nhà và quật đổ cột điện dọc bờ biển.",
    "Người phát ngôn cơ quan phòng vệ dân sự Rueli Rapsing nói với AFP rằng chính quyền đã đưa người dân ở các vùng trũng tới trường học và nhà thi đấu từ một ngày trước.",
    '"Điện đã bị cắt ở hầu hết các thị trấn ven biển, chúng tôi chưa thể liên lạc với một số đảo nhỏ", ông nói.',
    "Hàng chục chuyến bay nội địa bị hủy, tàu thuyền không được phép ra khơi.",
    "Đây là cơn bão thứ 13 ảnh hưởng đến Philippines từ đầu năm. Tháng trước, bão Trami và siêu bão Kong-rey khiến hơn 150 người thiệt mạng, 1,2 triệu người phải rời bỏ nhà cửa.",
    "Trung bình mỗi năm có khoảng 20 cơn bão và áp thấp nhiệt đới đi vào Philippines hoặc vùng biển lân cận. Một nghiên cứu gần đây cho thấy bão ở châu Á - Thái Bình Dương hình thành gần bờ hơn, mạnh lên nhanh hơn và kéo dài hơn trên đất liền vì biến đổi khí hậu.",
    "Bão được dự báo đi vào Biển Đông ngày 8/11 rồi suy yếu dần.",
]
COURT_TITLE = "Tòa án Hàn Quốc bác đơn yêu cầu bắt giữ cựu bộ trưởng"
COURT = [
    "Tòa án quận trung tâm Seoul hôm nay bác lệnh bắt cựu bộ trưởng Quốc phòng Han Jae-min, người bị điều tra trong vụ mua sắm vũ khí trị giá 800 triệu USD.",
    "Trong quyết định đưa ra lúc 2h sáng 19/9, thẩm phán cho rằng cơ quan công tố chưa chứng minh được nguy cơ ông Han bỏ trốn hoặc tiêu hủy chứng cứ.",
    "Ông Han, 62 tuổi, rời trại tạm giam Seoul lúc rạng sáng và không trả lời câu hỏi của phóng viên. Luật sư của ông nói thân chủ sẽ hợp tác đầy đủ với cơ quan điều tra.",
    "Các công tố viên cáo buộc ông Han nhận 300 triệu won từ một nhà thầu để đổi lấy hợp đồng cung cấp radar cho hải quân giai đoạn 2019-2021. Ông phủ nhận mọi cáo buộc.",
    "Đảng Dân chủ đối lập chỉ trích phán quyết và tuyên bố sẽ trình dự luật điều tra đặc biệt lên quốc hội trong tuần tới. Đảng cầm quyền kêu gọi các bên tôn trọng tòa án.",
    "Vụ bê bối bị phanh phui từ tháng 6, khi một cựu nhân viên của nhà thầu giao nộp sổ sách cho truyền thông địa phương. Từ đó đến nay, 9 người đã bị khởi tố, trong đó có hai tướng lĩnh về hưu.",
    "Viện công tố cho biết sẽ bổ sung chứng cứ và xem xét nộp lại đơn.",
]
VISIT_TITLE = "Thủ tướng tiếp Bộ trưởng Ngoại giao Ba Lan"
VISIT = [
    "Chiều 15/10, tại Trụ sở Chính phủ, Thủ tướng Chính phủ đã tiếp Bộ trưởng Ngoại giao Ba Lan Tomasz Kowalczyk đang có chuyến thăm chính thức Việt Nam.",
    "Thủ tướng hoan nghênh chuyến thăm, đánh giá cao sự ủng hộ của Ba Lan đối với Việt Nam trong những năm tháng khó khăn trước đây cũng như trong công cuộc phát triển hiện nay.",
    "Về hợp tác kinh tế, Thủ tướng đề nghị hai bên phấn đấu sớm đưa kim ngạch thương mại song phương lên 5 tỷ USD, đồng thời đề nghị Ba Lan thúc đẩy Nghị viện các nước châu Âu phê chuẩn Hiệp định Bảo hộ đầu tư giữa Việt Nam và Liên minh châu Âu (EVIPA).",
    "Bộ trưởng Tomasz Kowalczyk khẳng định Ba Lan coi Việt Nam là đối tác ưu tiên ở Đông Nam Á; cho biết Ba Lan mong muốn mở rộng hợp tác về đóng tàu, khai khoáng, dược phẩm và đào tạo nguồn nhân lực chất lượng cao.",
    "Hai bên nhất trí tăng cường trao đổi đoàn cấp cao, phối hợp tổ chức các hoạt động kỷ niệm 75 năm thiết lập quan hệ ngoại giao vào năm tới.",
    "Về vấn đề Biển Đông, hai bên nhấn mạnh tầm quan trọng của việc giải quyết các tranh chấp bằng biện pháp hòa bình, trên cơ sở luật pháp quốc tế, nhất là Công ước Liên Hợp Quốc về Luật Biển 1982.",
    "Nhân dịp này, Thủ tướng đề nghị Chính phủ Ba Lan tiếp tục tạo điều kiện thuận lợi để cộng đồng hơn 30.000 người Việt ở Ba Lan sinh sống, học tập và làm ăn ổn định.",
]
PORT_TITLE = "Quảng Ninh: Khởi công bến cảng tổng hợp 2.200 tỷ đồng ở Vạn Ninh"
PORT = [
    "Sáng 21/8, tại TP Móng Cái, UBND tỉnh phối hợp với nhà đầu tư tổ chức lễ khởi công dự án Bến cảng tổng hợp Vạn Ninh giai đoạn 1.",
    "Dự án có tổng mức đầu tư gần 2.250 tỷ đồng, diện tích 82 ha, gồm hai bến tàu tiếp nhận tàu tổng hợp trọng tải đến 20.000 tấn. Thời gian thi công dự kiến 24 tháng.",
    "Phát biểu tại buổi lễ, lãnh đạo tỉnh yêu cầu nhà đầu tư huy động tối đa nhân lực, thiết bị, bảo đảm chất lượng, an toàn lao động và vệ sinh môi trường trong suốt quá trình thi công.",
    "Khi đi vào hoạt động, cảng sẽ là cửa ngõ đường biển của Khu kinh tế cửa khẩu Móng Cái, giảm chi phí vận chuyển hàng hóa giữa Việt Nam với Trung Quốc và các nước ASEAN.",
    "Người dân xã Vạn Ninh cho biết họ đã bàn giao mặt bằng từ tháng 5 và mong dự án sớm hoàn thành để có thêm việc làm.",
]
HEADLINES = [
    "Giá dầu lao dốc sau tin ngừng bắn ở Trung Đông",
    "Mưa tuyết lớn nhất một thế kỷ phủ trắng Seoul",
    "Hạ viện Pháp bỏ phiếu bất tín nhiệm chính phủ",
    "Ấn Độ phóng thành công tên lửa đạn đạo từ tàu ngầm",
    "Đức triệt phá đường dây đưa người trái phép qua eo biển",
    "Uruguay có tổng thống mới sau vòng bầu cử thứ hai",
    "Nhật Bản cấp tốc tìm tiêm kích mất tích trên biển",
    "Australia cấm trẻ dưới 16 tuổi dùng mạng xã hội",
]
TEASERS = [
    "Giá dầu Brent giảm hơn 3% trong phiên đầu tuần khi nhà đầu tư bớt lo về nguồn cung.",
    "Thủ đô Hàn Quốc ghi nhận lượng tuyết dày nhất trong tháng 11 kể từ năm 1907, hàng trăm chuyến bay bị hủy.",
    "Các đảng đối lập cánh tả và cực hữu cùng tuyên bố sẽ lật đổ chính phủ thiểu số vì dự luật ngân sách.",
    "Vụ thử diễn ra ở vịnh Bengal, tên lửa có tầm bắn khoảng 3.500 km.",
    "Hơn 500 cảnh sát Đức, Pháp đồng loạt khám xét nhiều địa điểm trong chiến dịch mới nhất.",
    "Ứng viên trung tả giành gần 50% số phiếu, hơn đối thủ bảo thủ bốn điểm phần trăm.",
    "Chiếc F-15 biến mất khỏi màn hình radar khi bay huấn luyện đêm ngoài khơi tỉnh Ishikawa.",
    "Luật mới phạt các nền tảng tới 32 triệu USD nếu không ngăn trẻ em lập tài khoản.",
]
COMMENTS = [
    ("Minh Tuấn", "Tin này đáng quan tâm, mong hai bên giữ được thỏa thuận lâu dài để dân được nhờ."),
    ("hoangnam83", "Theo tôi thì chuyện này còn dài, chưa biết bên nào có lợi hơn đâu các bác ạ."),
]


def ps(texts, attributes=""):
    return "".join(f"<p{attributes}>{text}</p>\n" for text in texts)


def links(texts, cls=""):
    return (
        f'<ul class="{cls}">'
        + "".join(f'<li><a href="/x.html" title="{t}">{t}</a></li>' for t in texts)
        + "</ul>\n"
    )


def cards(numbers, tag="article", cls="story", mark="", stamp=""):
    """Teasers: a picture, a linked headline, perhaps a time, a short text."""
    return "".join(
        f'<{tag} class="{cls}"><a href="/{i}.html"><img src="/{i}.jpg" alt="{HEADLINES[i]}"></a><h3 class="{cls}__heading"><a href="/{i}.html">{HEADLINES[i]}</a></h3>'
        f'{stamp}<div class="{cls}__summary">{mark}{TEASERS[i]}</div></{tag}>\n'
        for i in numbers
    )


def page(title, site, head, body):
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title} - {site}</title>\n<meta property="og:title" content="{title}">'
        f'<meta property="og:site_name" content="{site}">\n{head}<style>.a{{color:red}}</style></head>\n<body>\n{body}\n<script>var a = "<p>x</p>";</script></body></html>\n'
    )


def json_ld(**cells):
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **cells}, ensure_ascii=False)}</script>\n'


PAGES = Pages()
add = PAGES.add


CAPTION_A = "Lãnh đạo Nga (trái) và Kazakhstan tại lễ đón ở Astana ngày 27/11. Ảnh: Reuters"
add(
    "a daily online, comments below",
    page(
        SUMMIT_TITLE, "Báo Ví dụ",
        json_ld(**{"@type": "NewsArticle", "headline": SUMMIT_TITLE, "datePublished": "2024-11-28T09:45:00+07:00", "author": {"@type": "Person", "name": "Huyền Lê"}, "publisher": {"@type": "Organization", "name": "Báo Ví dụ"}}),
        f"""<header class="section top-header"><div class="container"><a class="logo" href="/">Ví dụ</a><span class="time-now">Thứ sáu, 29/11/2024</span><a>Mới nhất</a><a>International</a><a>Đăng nhập</a></div></header>
<nav class="main-nav"><ul class="parent"><li><a>Thời sự</a></li><li><a>Góc nhìn</a></li><li><a>Thế giới</a></li><li><a>Video</a></li><li><a>Podcasts</a></li><li><a>Kinh doanh</a></li><li><a>Bất động sản</a></li><li><a>Khoa học</a></li><li><a>Giải trí</a></li><li><a>Thể thao</a></li><li><a>Pháp luật</a></li><li><a>Giáo dục</a></li><li><a>Sức khỏe</a></li><li><a>Đời sống</a></li><li><a>Du lịch</a></li><li><a>Số hóa</a></li><li><a>Xe</a></li><li><a>Ý kiến</a></li><li><a>Tâm sự</a></li><li><a>Tất cả</a></li></ul></nav>
<section class="section page-detail"><div class="container"><div class="sidebar-1"><div class="header-content width_common"><ul class="breadcrumb"><li><a>Thế giới</a></li><li><a>Tư liệu</a></li></ul><span class="date">Thứ năm, 28/11/2024, 09:45 (GMT+7)</span></div>
<h1 class="title-detail">{SUMMIT_TITLE}</h1><p class="description"><span class="location-stamp">Kazakhstan</span>{SUMMIT[0]}</p>
<article class="fck_detail">{ps(SUMMIT[1:2], ' class="Normal"')}<figure class="tplCaption action_thumb_added"><div class="fig-picture"><img src="a.jpg"></div><figcaption><p class="Image">{CAPTION_A}</p></figcaption></figure>{ps(SUMMIT[2:5], ' class="Normal"')}
<div class="box-tinlienquanv2 width_common"><article class="item-news"><h4 class="title-news"><a>{HEADLINES[0]}</a></h4><p class="description"><a>{TEASERS[0]}</a></p></article></div>{ps(SUMMIT[5:], ' class="Normal"')}
<p class="author_mail" style="text-align:right;"><strong>Huyền Lê</strong> (Theo <em>AFP, Reuters</em>)</p></article>
<div class="width_common box-tinlienquanv2"><ul class="list-news"><li><a>{HEADLINES[1]}</a></li><li><a>{HEADLINES[2]}</a></li></ul></div>
<div class="footer-content"><a class="back-folder">Trở lại Thế giới</a><a>Lưu</a><div class="social_pin"><a>Chia sẻ</a><a>Copy link thành công</a></div></div>
<div class="box_comment"><div class="title">Ý kiến (<label>2</label>)</div><textarea placeholder="Ý kiến của bạn"></textarea><div><a>Quan tâm nhất</a><a>Mới nhất</a></div>
"""
        + "".join(f'<div class="comment_item"><div class="content-comment"><p class="full_content"><span class="txt-name"><a>{n}</a></span>{t}</p><p class="block_like"><a>Trả lời</a><span>Thích 12</span><span class="time-com">3h trước</span></p></div></div>' for n, t in COMMENTS)
        + f"""<a>Xem thêm</a></div></div><div class="sidebar-2"><div class="title-box">Xem nhiều</div>{links(HEADLINES[3:7])}</div></div></section>
<section class="section_bottom"><h2 class="title-box">Tin mới</h2>{cards(range(3, 8), cls="item-news")}</section>
<footer class="footer"><p>Báo tiếng Việt nhiều người xem nhất</p><p>Thuộc Bộ Ví dụ</p><p>Số giấy phép: 548/GP-BTTTT ngày 24/8/2021</p><p>Tổng biên tập: Phạm Văn Hiệu</p><p>Địa chỉ: Tầng 10, Tòa A FPT Tower, số 10 Phạm Văn Bạch, Cầu Giấy, Hà Nội</p><p>Điện thoại: 024 7300 8899 - máy lẻ 4500</p><p>© 1997-2024. Toàn bộ bản quyền thuộc Báo Ví dụ</p></footer>""",
    ),
    SUMMIT_TITLE, SUMMIT, ["Huyền Lê"], ["AFP", "Reuters"], [CAPTION_A], "2024-11-28",
)  # fmt: skip

CAPTION_B = "Người dân Santa Ana trú bão trong một nhà thi đấu, ngày 7-11 - Ảnh: AFP"
add(
    "a southern daily, box between paragraphs",
    page(
        STORM_TITLE, "Báo Ví dụ Online",
        '<meta property="article:published_time" content="2024-11-07T19:12:00+07:00"><meta property="article:author" content="https://www.facebook.com/baovidu">',
        f"""<div class="header"><div class="header__top"><a>Đăng ký VD Sao</a><a>VD Sao</a><a>Media</a><a>Ví dụ Cuối tuần</a><a>Rao vặt</a></div><div class="header__nav"><ul class="menu-nav"><li><a>Thời sự</a></li><li><a>Thế giới</a></li><li><a>Pháp luật</a></li><li><a>Kinh doanh</a></li><li><a>Công nghệ</a></li><li><a>Xe</a></li><li><a>Du lịch</a></li><li><a>Nhịp sống trẻ</a></li><li><a>Văn hóa</a></li><li><a>Bạn đọc làm báo</a></li></ul></div></div>
<div class="main"><div class="detail__section"><div class="detail-top"><div class="detail-cate"><a>Thế giới</a><a>Bình luận</a></div><div class="detail-time"><div data-role="publishdate">07/11/2024 19:12 GMT+7</div></div></div>
<h1 class="detail-title article-title" data-role="title">{STORM_TITLE}</h1><div class="detail-author-bar"><div class="author-info"><a class="name">UYÊN PHƯƠNG</a></div></div>
<div class="detail-social"><span>0</span><a>Lưu</a><a>Sao chép liên kết</a><a>Theo dõi Ví dụ trên Google News</a></div>
<h2 class="detail-sapo" data-role="sapo">{STORM[0]}</h2>
<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content"><figure class="VCSortableInPreviewMode" type="Photo"><div><img></div><figcaption class="PhotoCMS_Caption"><p>{CAPTION_B}</p></figcaption></figure>{ps(STORM[1:3])}
<div class="VCSortableInPreviewMode link-content-footer" type="RelatedOneNews"><a class="img"><img></a><div class="VCObjectBoxRelatedNewsItemSapo"><a class="title">{HEADLINES[7]}</a><p class="sapo">{TEASERS[7]}</p><a>ĐỌC NGAY</a></div></div>{ps(STORM[3:6])}
<div class="VCSortableInPreviewMode" type="Photo"><div><img></div><div class="PhotoCMS_Caption"><p>Cây đổ chắn ngang quốc lộ ở tỉnh Cagayan sáng 7-11 - Ảnh: REUTERS</p></div></div>{ps(STORM[6:])}</div>
<div class="detail-mid"><a>Trở thành người đầu tiên tặng sao cho bài viết</a><span>0</span><span>0</span><span>0</span></div><div class="detail-bottom"><a class="back">Về trang chủ</a><a>Trở lại chủ đề</a></div></div>
<div class="detail-author-bot"><a>UYÊN PHƯƠNG</a></div><div class="detail-tab"><a>Tin cùng chuyên mục</a><a>Tags:</a><a>Philippines</a><a>bão Yinxing</a><a>siêu bão</a></div>
<div class="box-category">{cards([1, 2, 4], "div", "box-category-item", stamp='<span class="time">07/11/2024</span>')}</div>
<div class="comment-wrapper"><span>Bình luận (0)</span><div class="emptycomment">Hiện chưa có bình luận nào, hãy là người đầu tiên bình luận</div><span>Tối đa: 1500 ký tự</span></div>
<div class="box-xemthem"><h3>Bài đọc nhiều</h3>{links(HEADLINES[3:6])}</div></div></div>
<div class="footer"><p>© Copyright 2024, All rights reserved</p><p>® VD ONLINE giữ bản quyền nội dung trên website này</p><p>Tổng Biên tập: Lê Văn Chữ</p><p>Giấy phép hoạt động báo điện tử số 561/GP-BTTTT, cấp ngày 25-11-2022.</p><p>Địa chỉ: 60A Hoàng Văn Thụ, P.9, Q.Phú Nhuận, TP. Hồ Chí Minh</p><p>Hotline: 0918.033.133 - Email: tto@vidu.com.vn</p></div>""",
    ),
    STORM_TITLE, STORM, ["UYÊN PHƯƠNG"], [], [CAPTION_B, "Cây đổ chắn ngang quốc lộ ở tỉnh Cagayan sáng 7-11 - Ảnh: REUTERS"], "2024-11-07",
)  # fmt: skip

add(
    "a radio's portal, lead with its mark",
    page(
        COURT_TITLE, "VIDU.VN",
        '<meta name="author" content="VIDU.VN"><meta property="og:type" content="article">',
        f"""<header><div class="vov-navbar"><a>Chính trị</a><a>Thế giới</a><a>Xã hội</a><a>Kinh tế</a><a>Thị trường</a><a>Pháp luật</a><a>Quân sự</a><a>Thể thao</a><a>Văn hóa</a><a>E-Paper</a></div></header>
<main><div class="breadcrumb"><a>Thế giới</a><a>Quan sát</a></div><div class="row article-header"><div class="article-title"><h1>{COURT_TITLE}</h1></div><div class="article-date">Thứ Năm, 12:05, 19/09/2024</div></div>
<div class="article-summary"><strong>VIDU.VN - {COURT[0]}</strong></div><div class="article-content text-long"><div class="article-body">{ps(COURT[1:2])}<div class="text-center"><img alt="ong han"></div><div class="media-caption"><em>Ông Han Jae-min rời tòa án quận trung tâm Seoul hôm 18/9. Ảnh: Yonhap</em></div>{ps(COURT[2:4])}
<p>&gt;&gt; Xem thêm: {HEADLINES[2]}</p>{ps(COURT[4:])}</div></div>
<div class="article-author"><strong>Trường Xuân/VIDU-Seoul</strong></div><div class="article-google"><em>Mời quý độc giả theo dõi VIDU.VN trên</em><a>Google News</a></div>
<div class="article-tags"><span>Tag:</span><a>Hàn Quốc</a><a>cựu bộ trưởng</a><a>lệnh bắt</a></div><div class="article-share"><a>Facebook</a><a>Twitter</a><a>In trang</a></div>
<div class="comment"><h3>Viết bình luận</h3><span>Gửi</span></div><section class="related"><h2>Tin liên quan</h2>{cards([1, 6], "div", "article-card", "VIDU.VN - ")}</section>
<section><h2>Tin cùng chuyên mục</h2>{cards([2, 3, 4, 5], "div", "article-card", "VIDU.VN - ")}</section></main>
<footer><p>Cơ quan chủ quản: ĐÀI TIẾNG NÓI VÍ DỤ</p><p>Tổng biên tập: Ngô Thiệu Phong</p><p>Trụ sở tòa soạn: 58 Quán Sứ, Hoàn Kiếm, Hà Nội</p><p>Điện thoại: 84-24-22105148</p><p>Không sao chép dưới mọi hình thức khi chưa có sự đồng ý bằng văn bản của báo.</p></footer>""",
    ),
    COURT_TITLE, COURT, ["Trường Xuân"], [], ["Ông Han Jae-min rời tòa án quận trung tâm Seoul hôm 18/9. Ảnh: Yonhap"], "2024-09-19",
)  # fmt: skip

add(
    "an online paper, pictures in tables and a book at the end",
    page(
        COURT_TITLE, "Ví dụ News",
        json_ld(**{"@type": "NewsArticle", "headline": COURT_TITLE, "datePublished": "2024-09-19T10:20:00+0700", "author": {"@type": "Organization", "name": "Ví dụ News"}}),
        f"""<header id="site-header"><nav class="category-menu"><ul><li><a>Xuất bản</a></li><li><a>Kinh doanh</a></li><li><a>Sức khỏe</a></li><li><a>Thể thao</a></li><li><a>Đời sống</a></li><li><a>Công nghệ</a></li><li><a>Giải trí</a></li><li><a>Lifestyle</a></li></ul></nav></header>
<div id="page-article" class="page-article"><article class="the-article" itemscope><header class="the-article-header"><p class="the-article-category"><a class="parent_cate">Thế giới</a></p><h1 class="the-article-title">{COURT_TITLE}</h1><ul class="the-article-meta"><li class="the-article-author"><a>Phương Linh</a></li><li class="the-article-publish">Thứ năm, 19/9/2024 10:20 (GMT+7)</li><li class="the-article-friendly">10:20 19/9/2024</li></ul></header>
<section class="main"><p class="the-article-summary">{COURT[0]}</p><div class="the-article-body"><table class="picture" align="center"><tr><td class="pic"><img></td></tr><tr><td class="pCaption caption"><p>Cựu bộ trưởng Quốc phòng Hàn Quốc Han Jae-min. Ảnh: <em>Yonhap.</em></p></td></tr></table>{ps(COURT[1:4])}<h3>Phản ứng trái chiều</h3>{ps(COURT[4:])}
<div class="inner-article"><a><span>Sách hay về địa chính trị</span><h2 class="title">Sách hay về các cường quốc</h2><p class="summary">Ví dụ giới thiệu tới độc giả những cuốn sách viết về quan hệ giữa các cường quốc trên thế giới, trong đó có châu Á.</p></a></div></div>
<div class="the-article-credit"><p class="author">Phương Linh</p></div><p class="the-article-tags"><span class="the-article-tag">Hàn Quốc</span><a>Hàn Quốc</a><a>Quân sự</a><a>Tham nhũng</a></p></section>
<section id="article-recommendation" class="recommendation"><h2>Bạn có thể quan tâm</h2>{cards([3, 4, 5, 6], cls="article-item", stamp='<p class="article-meta"><span class="time">10:14 18/9/2024</span></p>')}</section></article></div>
<footer><p>Tạp chí điện tử Ví dụ</p><p>Giấy phép số 75/GP-BTTTT cấp ngày 26/2/2020</p><p>Phụ trách tạp chí: Nguyễn Thị Hồng</p><p>© Toàn bộ bản quyền thuộc Ví dụ</p></footer>""",
    ),
    COURT_TITLE, [*COURT[:4], "Phản ứng trái chiều", *COURT[4:]], ["Phương Linh"], [], ["Cựu bộ trưởng Quốc phòng Hàn Quốc Han Jae-min. Ảnh: Yonhap."], "2024-09-19",
)  # fmt: skip

CAPTION_E = (
    "Cảnh đổ nát sau khi bão Yinxing quét qua tỉnh Cagayan, Philippines ngày 7/11/2024. Ảnh: THX/TTXVN"
)
add(
    "an agency's paper, a label over every picture",
    page(
        STORM_TITLE, "baovidu.vn",
        '<meta name="pubdate" content="2024-11-07T20:05:00+07:00">',
        f"""<div class="top-bar"><span>Chủ Nhật, 10/11/2024 08:15:02 +07:00</span><a>Đường dây nóng: 0866.212.124</a></div><ul class="menu-top"><li><a>Thời sự</a></li><li><a>Thế giới</a></li><li><a>Kinh tế</a></li><li><a>Xã hội</a></li><li><a>Pháp luật</a></li><li><a>Văn hóa</a></li><li><a>Biển đảo Việt Nam</a></li><li><a>Ảnh/Video</a></li></ul>
<div class="detail"><div class="breadcrumb"><a>Thế giới</a></div><div class="date">Thứ Năm, 07/11/2024 20:05 <a>Zalo</a></div><h1 class="detail-title">{STORM_TITLE}</h1><h2 class="sapo"><strong>{STORM[0]}</strong></h2>
<div class="contents"><div id="contentBody">{ps(STORM[1:3])}<figure class="image"><img alt="Chú thích ảnh"><figcaption>Chú thích ảnh<br></figcaption></figure><p class="caption" style="text-align:center"><em>{CAPTION_E}</em></p>{ps(STORM[3:])}<p style="text-align:right"><strong>Đặng Ánh (TTXVN)</strong></p></div>
<div class="social"><span>Chia sẻ:</span></div><div class="keyword"><b>Từ khóa:</b><a>Philippines</a><a>bão Yinxing</a><a>sơ tán</a></div>
<div class="box-other"><h3>Tin liên quan</h3>{cards([1, 3, 6], "li", "item")}</div><div class="comment"><h3>Gửi phản hồi</h3><span>Gửi</span><span>Hủy</span></div><div class="other-cat"><h3>Tin cùng chuyên mục</h3>{links(HEADLINES[2:7])}</div></div></div>
<div class="most"><h3>Tin nổi bật</h3>{links(HEADLINES[:4])}</div><div class="foot"><p>Tổng biên tập: Ninh Hồng Nga</p><p>Báo Ví dụ - TTXVN. Giấy phép số 16/GP-BTTTT</p><p>Tòa soạn: 5 Lý Thường Kiệt, Hoàn Kiếm, Hà Nội. Điện thoại: 024-38267042</p><p>Mọi hành động sử dụng nội dung đăng tải trên Báo Ví dụ phải có sự đồng ý bằng văn bản.</p></div>""",
    ),
    STORM_TITLE, STORM, ["Đặng Ánh"], ["TTXVN"], [CAPTION_E], "2024-11-07",
)  # fmt: skip

CAPTION_F = "Tổng thống Nga và người đồng cấp Kazakhstan hội đàm tại Astana. Ảnh: Điện Kremlin"
add(
    "a union's daily, boxes of one headline",
    page(
        SUMMIT_TITLE, "Báo Lao động Ví dụ",
        '<meta property="article:published_time" content="2024-11-28T06:50:00"><meta name="author" content="Thanh Hà">',
        f"""<div class="lst-cat"><a>Công đoàn</a><a>Thời sự</a><a>Thế giới</a><a>Xã hội</a><a>Pháp luật</a><a>Kinh doanh</a><a>Bất động sản</a><a>Văn hóa</a><a>Giải trí</a><a>Thể thao</a><a>Xe +</a><a>Sức khỏe</a></div>
<article><div class="bread"><a>Trang chủ</a><a>Thế giới</a></div><h1 class="title">{SUMMIT_TITLE}</h1><div class="m-author"><span class="author">Thanh Hà</span> | <span class="time">Thứ năm, 28/11/2024 06:50 (GMT+7)</span></div><div class="chappeau"><p>{SUMMIT[0]}</p></div><div class="audio"><span>00:00</span><span>02:41</span><span>Giọng Nữ</span></div>
<div class="art-body" id="gallery-ctt">{ps(SUMMIT[1:2])}<figure class="insert-center-image"><img><figcaption class="image-caption">{CAPTION_F}</figcaption></figure>{ps(SUMMIT[2:3])}<div class="related-article"><a class="title">{HEADLINES[3]}</a></div>{ps(SUMMIT[3:6])}<div class="related-article"><a class="title">{HEADLINES[5]}</a></div>{ps(SUMMIT[6:])}</div>
<div class="author-info"><a><b>Thanh Hà</b></a><span>(Theo TASS)</span></div><div class="wrp-share"><a>Like báo điện tử</a><a>Chia sẻ</a></div><div class="tags"><a>Nga</a><a>Kazakhstan</a><a>điện hạt nhân</a></div></article>
<section class="same"><h4>Tin liên quan</h4>"""
        + "".join(f'<article class="ctg"><h2><a>{HEADLINES[i]}</a></h2><div class="time">Thế giới | Thanh Hà | 27/11/2024</div><p class="chapeau">{TEASERS[i]}</p></article>' for i in (2, 4, 6))
        + """</section><div class="foot"><p>© Bản quyền thuộc về Báo điện tử Lao Động Ví dụ</p><p>Giấy phép số 2013/GP-BTTTT - Cấp ngày 30.10.2012</p><p>Tổng Biên tập: Nguyễn Đình Chúc</p><p>Số 6 Phạm Văn Bạch - Cầu Giấy - Hà Nội</p><p>Đường dây nóng: 096 8383388</p><p>Liên hệ quảng cáo: 039 2252233</p></div>""",
    ),
    SUMMIT_TITLE, SUMMIT, ["Thanh Hà"], ["TASS"], [CAPTION_F], "2024-11-28",
)  # fmt: skip

CAPTION_G = "Nhân viên cứu hộ kiểm tra khu vực ngập ở thị trấn Gonzaga. (Ảnh: Rappler)"
add(
    "a youth union's daily, mark glued to the lead",
    page(
        STORM_TITLE, "Báo điện tử Ví dụ",
        json_ld(**{"@type": "NewsArticle", "headline": STORM_TITLE, "datePublished": "2024-11-07T21:31:00+07:00", "author": {"@type": "Person", "name": "Bình Giang"}})
        + json_ld(**{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Thế giới"}]}),
        f"""<div class="site-header"><div class="menu"><a>MỚI NHẤT</a><a>XÃ HỘI</a><a>KINH TẾ</a><a>ĐỊA ỐC</a><a>THẾ GIỚI</a><a>THỂ THAO</a><a>GIẢI TRÍ</a><a>GIỚI TRẺ</a><a>PHÁP LUẬT</a><a>VĂN HÓA</a></div></div>
<div class="site-content"><div class="breadcrumbs"><h2><a>Thế giới</a></h2></div><div class="article__header"><h1 class="article__title cms-title">{STORM_TITLE}</h1><div class="article__meta"><a class="author cms-author">Bình Giang</a><time class="time" datetime="2024-11-07T21:31:00+0700">07/11/2024 | 21:31</time><a>Google News</a></div></div>
<div class="article__sapo cms-desc">TPVD -{STORM[0]}</div><div class="article__body zce-content-body cms-body">{ps(STORM[1:4])}<table class="picture"><tbody><tr><td><img></td></tr><tr><td>{CAPTION_G}</td></tr></tbody></table>{ps(STORM[4:])}<div class="notebox ncenter"><p>Theo Reuters</p></div></div>
<div class="article__author"><a>Bình Giang</a></div><div class="article__social"><a>Chia sẻ</a></div><div class="article__tag"><span>#Philippines</span><span>#bão Yinxing</span></div>
<div class="box-related"><h3>Xem thêm</h3>{cards([1, 6], cls="story", mark="TPVD - ")}</div><div class="box-same"><h3>Cùng chuyên mục</h3>{cards([2, 3, 4], cls="story", mark="TPVD - ")}</div><div class="box-hot"><h3>Mới - Nóng</h3>{links(HEADLINES[4:])}</div></div>
<div class="site-footer"><p>Cơ quan chủ quản: Trung ương Đoàn Ví dụ</p><p>Q. Tổng Biên tập: PHÙNG CÔNG SƯỞNG</p><p>Tòa soạn: 15 Hồ Xuân Hương, Hà Nội - Điện thoại: 024.39434341</p><p>Hotline: 0865.015.015 - 0977.456.112</p></div>""",
    ),
    STORM_TITLE, STORM, ["Bình Giang"], ["Reuters"], [CAPTION_G], "2024-11-07",
)  # fmt: skip

CAPTION_H = "Thủ tướng tiếp Bộ trưởng Ngoại giao Ba Lan Tomasz Kowalczyk. (Ảnh: Dương Giang/TTXVN)"
add(
    "an agency's portal, boxes of headline and teaser",
    page(
        VISIT_TITLE, "Ví dụ+ (VietnamVD)",
        '<meta property="article:published_time" content="2024-10-15T18:40:15+07:00"><meta property="article:tag" content="Ba Lan">',
        f"""<div class="site-header"><nav><a>Chính trị</a><a>Thế giới</a><a>Kinh tế</a><a>Xã hội</a><a>Văn hóa</a><a>Thể thao</a><a>Môi trường</a><a>Khoa học</a><a>Công nghệ</a><a>Chuyện lạ</a><a>Ảnh</a><a>Video</a><a>Mega Story</a></nav></div>
<div class="l-content"><a class="category">Chính trị</a><h1 class="article__title">{VISIT_TITLE}</h1><div class="article__sapo">{VISIT[0]}</div><div class="article__meta"><a class="author">Phạm Tiếp</a><time>15/10/2024 18:40</time><a>Theo dõi VietnamVD trên Google News</a></div>
<div class="article__body">{ps(VISIT[1:2])}<figure><img><figcaption>{CAPTION_H}</figcaption></figure>{ps(VISIT[2:4])}<div class="article-relate"><a><h3>{HEADLINES[5]}</h3></a><p>{TEASERS[5]}</p></div>{ps(VISIT[4:])}<p><strong>./.</strong></p></div><div class="article__source">(TTXVN/VietnamVD)</div>
<div class="article__tag"><a>#Ba Lan</a><a>#quan hệ ngoại giao</a><a>#Biển Đông</a><a>Ba Lan</a><a>Hà Nội</a></div><div class="share"><a>Facebook</a><a>Twitter</a><a>Bản in</a><a>Copy Link</a></div>
<div class="box"><h3>Tin liên quan</h3>{cards([2, 5], cls="story")}</div><div class="box"><h3>Tin cùng chuyên mục</h3>{cards([0, 1, 3, 4], cls="story")}</div><div class="box"><h3>Xem thêm</h3>{cards([6, 7], cls="story")}</div></div>
<footer><p>Cơ quan chủ quản: THÔNG TẤN XÃ VÍ DỤ</p><p>Tổng Biên tập: TRẦN TIẾN DUẨN</p><p>Giấy phép số: 1374/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 11/9/2008.</p><p>Quảng cáo: Phó TBT Nguyễn Thị Tám: 093.5958688, Email: tamvna@gmail.com</p><p>© Bản quyền thuộc về VietnamVD, TTXVD. Cấm sao chép dưới mọi hình thức nếu không có sự chấp thuận bằng văn bản.</p></footer>""",
    ),
    VISIT_TITLE, VISIT, ["Phạm Tiếp"], ["TTXVN"], [CAPTION_H], "2024-10-15",
)  # fmt: skip

CAPTION_I = "Thủ tướng và Bộ trưởng Ngoại giao Ba Lan Tomasz Kowalczyk - Ảnh: VGP/Nhật Bắc"
CAPTION_I2 = "Toàn cảnh buổi tiếp - Ảnh: VGP/Nhật Bắc"
add(
    "a government's paper, caption behind the lead",
    page(
        VISIT_TITLE, "Báo điện tử Ví dụ của Chính phủ",
        '<meta property="article:published_time" content="2024-10-15T17:58:00"><meta property="article:author" content="baovidu.vn">',
        f"""<div class="topbar"><a>English</a><a>中文</a><a>Đăng nhập</a></div><div class="nav"><a>Chính trị</a><a>Kinh tế</a><a>Văn hóa</a><a>Xã hội</a><a>Khoa giáo</a><a>Quốc tế</a><a>Góp ý hiến kế</a><a>Hướng dẫn thực hiện chính sách</a></div>
<div class="main-detail"><div class="detail-info"><a>Chính trị</a> <span>15/10/2024</span> <span>17:58</span></div><h1 class="detail-title" data-role="title">{VISIT_TITLE}</h1><h2 class="detail-sapo" data-role="sapo">(Viduphu.vn) - {VISIT[0]}</h2>
<div class="detail-content" data-role="content"><figure class="VCSortableInPreviewMode"><img><figcaption class="PhotoCMS_Caption"><p>{CAPTION_I}</p></figcaption></figure>{ps(VISIT[1:4])}<figure class="VCSortableInPreviewMode"><img><figcaption class="PhotoCMS_Caption"><p>{CAPTION_I2}</p></figcaption></figure>{ps(VISIT[4:])}<p style="text-align: right;"><b>Hà Văn</b></p></div>
<div class="detail-tag"><a>Thủ tướng Chính phủ</a><a>Ba Lan</a></div><div class="box-related"><div class="title">Tin liên quan</div>{links(HEADLINES[2:5])}</div><div class="read-more"><div>Tham khảo thêm</div>{links(HEADLINES[:2])}</div><div class="newest"><div>Đọc nhiều</div>{links(HEADLINES[4:])}</div></div>
<div class="footer"><p>© BÁO ĐIỆN TỬ VÍ DỤ</p><p>Tổng Giám đốc: Nguyễn Hồng Sâm</p><p>Trụ sở: 16 Lê Hồng Phong - Ba Đình - Hà Nội</p><p>Điện thoại: Văn phòng: 080 43162; Fax: 080.48924; Email: thongtinchinhphu@vidu.vn</p><p>Bản quyền thuộc Báo Điện tử Ví dụ. Ghi rõ nguồn khi phát hành lại thông tin từ website này.</p></div>""",
    ),
    VISIT_TITLE, VISIT, ["Hà Văn"], [], [CAPTION_I, CAPTION_I2], "2024-10-15",
)  # fmt: skip

CAPTION_J = "Các đại biểu thực hiện nghi thức khởi công dự án Bến cảng tổng hợp Vạn Ninh giai đoạn 1."
add(
    "a province's paper, weather and exchange rates",
    page(
        PORT_TITLE, "Báo Ví dụ Ninh",
        "",
        f"""<div class="top"><span>Thứ 4, 21/08/2024 15:20 [(GMT +7)]</span><span>Hạ Long 31°C / 26-33°C</span><span>Hotline: 0912.345.678</span></div><div class="mainmenu"><ul><li><a>Thời sự</a></li><li><a>Chính trị</a></li><li><a>Kinh tế</a></li><li><a>Xã hội</a></li><li><a>Văn hóa</a></li><li><a>Pháp luật</a></li><li><a>Quốc phòng - An ninh</a></li><li><a>Đất và người</a></li><li><a>Truyền hình</a></li></ul></div>
<div class="content-left"><div class="path"><a>Trang chủ</a> / <a>Kinh tế</a></div><div class="title-detail"><h1>{PORT_TITLE}</h1></div><div class="info"><span>Thứ Tư, 21/08/2024 | 10:12:00</span> <span>[GMT +7]</span> <span>A A</span></div>
<div class="detail-content"><div class="lead"><p><strong>{PORT[0]}</strong></p></div><table class="img" align="center"><tr><td><img></td></tr><tr><td class="cap"><em>{CAPTION_J}</em></td></tr></table>{ps(PORT[1:])}<p class="tacgia"><strong>Hữu Việt</strong></p><p class="tacgia">(CTV)</p></div>
<div class="social"><a>Gửi email</a><a>In bài viết</a></div><div class="newsother"><h3>Tin mới nhất</h3>{links(HEADLINES[:3])}<h3>Tin đã đưa</h3><ul>"""
        + "".join(f"<li><a>{h}</a> <span>(20/08)</span></li>" for h in HEADLINES[3:7])
        + f"""</ul></div><div class="ykien"><h3>Ý kiến (0)</h3><input placeholder="Họ và tên"><span>Gửi ý kiến</span></div></div>
<div class="right"><h3>Đọc nhiều nhất</h3>{links(HEADLINES[2:6])}<h3>Thời tiết</h3><p>Móng Cái: 30°C</p><p>Cẩm Phả: 32°C</p><h3>Tỷ giá</h3><table><tr><td>USD</td><td>25.250</td></tr><tr><td>EUR</td><td>27.410</td></tr></table><h3>Liên kết website</h3><p>Cổng thông tin điện tử tỉnh</p></div>
<div class="bottom"><p>Cơ quan của Đảng bộ Đảng Cộng sản Việt Nam tỉnh Ví dụ Ninh</p><p>Giám đốc: Mai Vũ Tuấn</p><p>Giấy phép số 500/GP-BTTTT ngày 20/8/2021</p><p>Tòa soạn: Số 89, đường Trần Hưng Đạo, TP Hạ Long</p></div>""",
    ),
    PORT_TITLE, PORT, ["Hữu Việt"], [], [CAPTION_J], "2024-08-21",
)  # fmt: skip

CAPTION_K = "Cảnh sát đứng gác bên ngoài tòa án ở Seoul trong phiên xét lệnh bắt cựu bộ trưởng Quốc phòng."
add(
    "a police paper, caption without a credit",
    page(
        COURT_TITLE, "Báo Công an Ví dụ",
        '<meta property="article:published_time" content="2024-09-19T08:15:00+07:00">',
        f"""<div class="c-header"><ul><li><a>Sự kiện - Bình luận</a></li><li><a>Pháp luật</a></li><li><a>Thế giới 24h</a></li><li><a>Xã hội</a></li><li><a>Kinh tế</a></li><li><a>Văn hóa</a></li><li><a>Thể thao</a></li><li><a>Bạn đọc</a></li></ul></div>
<div class="l-main"><div class="c-detail-head"><a class="c-detail-cate">Thế giới 24h</a><h1 class="box-title-detail entry-title">{COURT_TITLE}</h1><span class="box-date">Thứ Năm, 19/09/2024, 08:15</span></div><div class="box-des-detail this-one"><p>{COURT[0]}</p></div>
<div class="detail-content-body"><div class="contentDetail">{ps(COURT[1:3])}<div class="contref"><ul><li><a>{HEADLINES[1]}</a></li><li><a>{HEADLINES[6]}</a></li></ul></div><p><img></p><p class="ck_legend"><i>{CAPTION_K}</i></p>{ps(COURT[3:])}</div></div><div class="box-author uk-text-right"><strong>Khổng Hà</strong></div>
<div class="box-share"><a>Facebook</a><a>Zalo</a></div><div class="box-tag"><i>Tag:</i><a>hàn quốc</a><a>cựu bộ trưởng</a></div><div class="box-other"><h2>Các tin khác</h2>{cards([2, 3, 4, 7], cls="box-news", stamp='<span class="time">18/09/2024</span>')}</div></div>
<div class="c-footer"><p>Cơ quan chủ quản: Bộ Ví dụ</p><p>Giấy phép Báo điện tử số: 495/GP-BTTTT cấp ngày 16-7-2021</p><p>Tổng Biên tập: Trần Thanh Phong</p><p>Tòa soạn: 2A Đinh Lễ, Hoàn Kiếm, Hà Nội</p><p>Thường trú: Số 373D Nguyễn Trãi, Quận 1, TP Hồ Chí Minh</p></div>""",
    ),
    COURT_TITLE, COURT, ["Khổng Hà"], [], [CAPTION_K], "2024-09-19",
)  # fmt: skip

CAPTION_L = "Người dân đi qua một đoạn đường bị cây đổ chắn ngang ở Cagayan. Ảnh: EPA"
add(
    "an old system, line breaks for paragraphs",
    page(
        STORM_TITLE, "Cổng tin Ví dụ",
        "",
        f"""<table width="1000"><tr><td colspan="2" class="banner"><a href="/">TRANG CHỦ</a> | <a>TIN TỨC</a> | <a>QUỐC TẾ</a> | <a>ĐỐI NGOẠI</a> | <a>LIÊN HỆ</a></td></tr><tr><td width="200" valign="top"><b>Chuyên mục</b><br><a>Tin trong nước</a><br><a>Tin quốc tế</a><br><a>Bình luận</a></td>
<td valign="top"><div class="news"><span class="title2">{STORM_TITLE}</span><br><span class="ngay">Cập nhật: 20:05 | 07/11/2024</span><br><br><b>{STORM[0]}</b><br><br>{"<br><br>".join(STORM[1:4])}<br><br><center><img src="a.jpg"><br><i>{CAPTION_L}</i></center><br><br>{"<br><br>".join(STORM[4:])}<br><br><div align="right"><b>Mai Chi</b> (Theo AP)</div></div>
<br><b>Các tin khác:</b><br>"""
        + "<br>".join(f"- <a>{h}</a> (06/11/2024)" for h in HEADLINES[:5])
        + """</td></tr><tr><td colspan="2">Bản quyền thuộc Cổng thông tin Ví dụ. Điện thoại: 024.37992000. Ghi rõ nguồn khi sử dụng thông tin.</td></tr></table>""",
    ),
    STORM_TITLE, STORM, ["Mai Chi"], ["AP"], [CAPTION_L], "2024-11-07",
)  # fmt: skip
add(
    "a youth site, source above and below",
    page(
        COURT_TITLE, "Ví dụ 14",
        '<meta property="article:published_time" content="2024-09-19T10:05:00">',
        f"""<div class="kbw-menu"><ul><li><a>Star</a></li><li><a>Ciné</a></li><li><a>Musik</a></li><li><a>Đời sống</a></li><li><a>Xã hội</a></li><li><a>Thế giới</a></li><li><a>Sport</a></li><li><a>Học đường</a></li></ul></div>
<div class="kbwcb-left"><h1 class="kbwc-title">{COURT_TITLE}</h1><div class="kbwc-meta"><span class="kbwcm-author">Minh Hằng,</span> <span class="kbwcm-source">Theo Đời sống Pháp luật</span> <span class="kbwcm-time">10:05 19/09/2024</span></div><div class="kbwc-social"><a>Chia sẻ</a><a>Theo dõi Vidu14.vn trên Google News</a></div>
<h2 class="knc-sapo">{COURT[0]}</h2><div class="knc-relate"><ul><li><a>{HEADLINES[2]}</a></li><li><a>{HEADLINES[4]}</a></li></ul></div>
<div class="knc-content">{ps(COURT[1:4])}<div class="VCSortableInPreviewMode" type="Photo"><img><div class="PhotoCMS_Caption"><p>Ông Han Jae-min vẫy tay chào người ủng hộ bên ngoài trại tạm giam</p></div></div>{ps(COURT[4:])}<p><i>Nguồn: Yonhap</i></p></div>
<div class="klw-link"><a class="link-source-name">Theo Đời sống Pháp luật</a><a>Copy link</a><p>Link bài gốc</p><span>Lấy link!</span><span>https://vidu14.vn/toa-an-han-quoc-bac-don.chn</span></div><div class="klw-tags"><a>Hàn Quốc</a><a>lệnh bắt</a></div>
<div class="klw-same"><h3>TIN CÙNG CHUYÊN MỤC</h3>{cards([1, 3, 5], "div", "knswli", stamp='<span>1 giờ trước</span>')}</div></div><div class="kfooter"><p>© Copyright 2007 - 2024 – Công ty Cổ phần VCV</p><p>Giấy phép thiết lập trang thông tin điện tử tổng hợp trên mạng số 2215/GP-TTĐT</p><p>Chịu trách nhiệm quản lý nội dung: Bà Nguyễn Bích Minh</p></div>""",
    ),
    COURT_TITLE, COURT, ["Minh Hằng"], ["Đời sống Pháp luật", "Yonhap"], ["Ông Han Jae-min vẫy tay chào người ủng hộ bên ngoài trại tạm giam"], "2024-09-19",
)  # fmt: skip
# Pages that hold no article.
LISTS = {
    "a section of cards": page(
        "Tin thế giới mới nhất hôm nay",
        "Báo Ví dụ",
        "",
        f"""<header><nav><a>Thời sự</a><a>Thế giới</a><a>Kinh tế</a><a>Thể thao</a></nav></header><main><h1>Thế giới</h1><div class="sub"><a>Quân sự</a><a>Tư liệu</a><a>Phân tích</a></div>{cards(range(8), stamp="<time>3 giờ trước</time>")}<a>Xem thêm</a><section><h2>Đọc nhiều</h2>{links(HEADLINES[2:7])}</section></main><footer><p>Tổng biên tập: Nguyễn Văn An</p><p>Giấy phép số 1/GP-BTTTT</p></footer>""",
    ),
    "a front page of headlines": page(
        "Báo Ví dụ",
        "Tin tức 24h",
        "",
        f"""<div class="menu"><a>Trang chủ</a><a>Thời sự</a><a>Thế giới</a><a>Kinh tế</a></div><div class="top">{cards([0], stamp="")}{links(HEADLINES[1:4])}</div><div class="zone"><h2>Thế giới</h2>{cards([4, 5], stamp="")}{links(HEADLINES[6:])}</div><div class="zone"><h2>Kinh tế</h2>{links([f"{h} tại Việt Nam" for h in HEADLINES])}</div><div><h2>Tin mới</h2>{links([f"{h} trong tuần" for h in HEADLINES])}</div><p>Tòa soạn: Hà Nội</p><p>Hotline: 0912345678</p>""",
    ),
    "what a key word finds": page(
        "Philippines - tin tức",
        "Báo Ví dụ",
        "",
        """<div class="menu"><a>Trang chủ</a><a>Thời sự</a><a>Thế giới</a></div><h1>Từ khóa: Philippines</h1>"""
        + "".join(
            f"<div><h3><a>{h} ở Philippines</a></h3><span>0{i + 1}/11/2024 10:1{i}</span><p>{t} Philippines cũng theo dõi sát.</p></div>"
            for i, (h, t) in enumerate(zip(HEADLINES, TEASERS, strict=True))
        )
        + "<div><a>1</a><a>2</a><a>3</a><a>Trang sau</a></div><p>Tổng biên tập: Nguyễn Văn An</p>",
    ),
}
