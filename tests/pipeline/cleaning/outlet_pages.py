"""Made-up pages in the shapes that Vietnamese papers, broadcasters and portals have, with what a reader gets."""

from tests.pipeline.cleaning.made_up_pages import Pages

# ruff: noqa: E501 (pages in one piece)

A = [
    "Thủ tướng Nhật Bản ngày 12/3 điện đàm với người đồng cấp Australia, nhất trí tăng cường hợp tác an ninh ở khu vực Ấn Độ Dương - Thái Bình Dương.",
    "Hai nhà lãnh đạo cho rằng tình hình an ninh tại khu vực đang diễn biến phức tạp, đòi hỏi các nước phối hợp chặt chẽ hơn nữa.",
    "“Chúng tôi sẽ không để bất cứ ai đơn phương thay đổi hiện trạng bằng vũ lực”, Thủ tướng Nhật Bản nói với báo giới sau cuộc điện đàm kéo dài 40 phút.",
    "Theo Bộ Ngoại giao Nhật Bản, hai bên cũng thảo luận về kế hoạch tổ chức tập trận chung vào tháng 7 tới tại vùng biển phía bắc Australia.",
    "Trước đó, hồi tháng 1, Nhật Bản và Australia đã ký thỏa thuận tiếp cận lẫn nhau, cho phép binh sĩ hai nước huấn luyện trên lãnh thổ của nhau.",
]
TA = "Nhật Bản, Australia nhất trí tăng cường hợp tác an ninh"
B = [
    "Sáng 5/9, Công an tỉnh Nghệ An cho biết đã bắt giữ hai nghi phạm trong đường dây vận chuyển trái phép 20 kg ma túy từ Lào về Việt Nam.",
    "Hai người bị bắt là Lê Văn Tám (41 tuổi) và Vi Thị Hoa (35 tuổi), cùng trú tại huyện Kỳ Sơn.",
    "Tại cơ quan điều tra, Tám khai được một người đàn ông không rõ lai lịch thuê vận chuyển số hàng trên với giá 50 triệu đồng.",
    "Cảnh sát đang mở rộng điều tra, truy bắt những người liên quan.",
]
TB = "Bắt hai nghi phạm vận chuyển 20 kg ma túy từ Lào về Nghệ An"
OTH = [
    "Giá vàng sáng nay giảm nhẹ sau phiên tăng kỷ lục hôm qua",
    "Học sinh Hà Nội tựu trường từ ngày 1/9",
    "Bão số 4 giật cấp 11 hướng vào miền Trung",
    "Đội tuyển nữ Việt Nam thắng đậm trận ra quân",
    "Hà Nội cấm đường phục vụ lễ Quốc khánh",
    "Nghệ sĩ ưu tú Minh Vượng nhập viện cấp cứu",
]
TEA = [
    "Giá vàng miếng sáng nay được các doanh nghiệp lớn niêm yết quanh 78 triệu đồng mỗi lượng.",
    "Sở Giáo dục và Đào tạo Hà Nội vừa công bố kế hoạch thời gian năm học mới.",
    "Trung tâm Dự báo Khí tượng Thủy văn quốc gia cho biết bão đang di chuyển rất nhanh.",
]


def ps(x, cls=""):
    return "".join(f"<p{cls}>{t}</p>" for t in x)


def ul(x):
    return "<ul>" + "".join(f'<li><a href="/x.html">{t}</a></li>' for t in x) + "</ul>"


def page(
    head,
    main,
    menu=("Thời sự", "Thế giới", "Kinh doanh", "Giải trí", "Thể thao", "Pháp luật"),
    foot=(
        "Tổng biên tập: Nguyễn Văn Bình",
        "Giấy phép số 123/GP-BTTTT ngày 1/1/2020",
        "© Bản quyền thuộc về Báo Ví dụ",
    ),
):
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{head}</title></head><body><div class="top">'
        + ul(menu)
        + "</div>"
        + main
        + '<div class="bot">'
        + ps(foot)
        + "</div></body></html>"
    )


PAGES = Pages()
add = PAGES.add


CAP = "Thủ tướng Nhật Bản tại cuộc họp báo ở Tokyo hôm 12/3. Ảnh: Reuters"
add(
    "links under the article",
    page(
        TA + " - Báo Ví dụ",
        f'<ul class="breadcrumb"><li><a>Thế giới</a></li><li><a>Phân tích</a></li></ul><span class="date">Thứ bảy, 12/3/2022, 14:30 (GMT+7)</span><h1>{TA}</h1><p class="description">{A[0]}</p><article>{ps(A[1:3])}<figure><img><figcaption>{CAP}</figcaption></figure>{ps(A[3:])}<p style="text-align:right"><strong>Huyền Lê</strong> (Theo <em>Reuters, Kyodo</em>)</p></article><ul class="list-news"><li><a>{OTH[0]}</a></li><li><a>{OTH[1]}</a></li></ul><div><span>Trở lại Thế giới</span><a>Chia sẻ</a><a>Copy link thành công</a></div><div class="box"><h3>Ý kiến (3)</h3><p>Tôi nghĩ hai nước làm như vậy là đúng trong lúc này, cần mạnh tay hơn nữa.</p><span>Thích</span><span>Trả lời</span><span>2h trước</span></div>',
    ),
    TA,
    A,
    ["Huyền Lê"],
    ["Reuters", "Kyodo"],
    [CAP],
    "2022-03-12",
)
add(
    "box with a button",
    page(
        TA,
        f'<div>TTO</div><div>Thế giới</div><h1>{TA}</h1><div>12/03/2022 14:30 GMT+7</div><div>HUYỀN LÊ</div><div>Nghe đọc bài</div><h2>TTO - {A[0]}</h2><div><figure><img><figcaption>Thủ tướng Nhật Bản phát biểu với báo giới ngày 12-3 - Ảnh: KYODO</figcaption></figure>{ps(A[1:3])}<div type="RelatedNewsBox"><a>{OTH[0]}</a><span>Đọc ngay</span></div>{ps(A[3:])}</div><div>{OTH[3]}<p>TTO - {TEA[2]}</p></div><div>HUYỀN LÊ</div><div>Trở thành người đầu tiên tặng sao cho bài viết 0 0 0</div><div>Bình luận (0)</div><div>Tối đa: 1500 ký tự</div><div>Hiện chưa có bình luận nào, hãy là người đầu tiên bình luận</div>',
    ),
    TA,
    A,
    ["HUYỀN LÊ"],
    [],
    ["Thủ tướng Nhật Bản phát biểu với báo giới ngày 12-3 - Ảnh: KYODO"],
    "2022-03-12",
)
add(
    "caption with its credit below",
    page(
        TB,
        f"<h1>{TB}</h1><div><a>Khánh Hoan</a><br>khanhhoan.thanhnien@gmail.com</div><div>05/09/2023 09:12 GMT+7</div><div>Theo dõi Báo Thanh Niên trên Google News</div><div>0</div><h2>{B[0]}</h2>{ps(B[1:2])}<div>Hai nghi phạm cùng tang vật</div><div>C.A</div>{ps(B[2:])}<div>Tin liên quan</div>{ul(OTH[:2])}<p>{TEA[0]}</p><div>#ma túy</div><div>#Nghệ An</div>",
    ),
    TB,
    B,
    ["Khánh Hoan"],
    [],
    ["Hai nghi phạm cùng tang vật"],
    "2023-09-05",
)
add(
    "department before the date",
    page(
        TA,
        f"<h1>{TA}</h1><p>Ban Thời sự-Thứ bảy, ngày 12/03/2022 14:30 GMT+7</p><h2>VTV.vn - {A[0]}</h2>{ps(A[1:])}<p>* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Truyền hình Việt Nam trên TV Online và VTVGo!</p><div>TỪ KHÓA:</div>{ul(['Nhật Bản', 'Australia'])}<div>TAGS: Thủ tướng</div><div>Cùng chuyên mục</div>{ul(OTH)}",
    ),
    TA,
    A,
    [],
    [],
    [],
    "2022-03-12",
)
add(
    "arrow before a link",
    page(
        TA,
        f"<h1>{TA}</h1><div>Thứ Bảy, 14:30, 12/03/2022</div><p><b>VOV.VN - {A[0]}</b></p>{ps(A[1:3])}<p>&gt;&gt; {OTH[4]}</p>{ps(A[3:])}<p><i>Mời quý độc giả theo dõi VOV.VN trên</i></p><p>Hà Linh/VOV-Tokyo</p><p>Tag:</p><p>Nhật Bản</p><p>Viết bình luận</p>",
    ),
    TA,
    A,
    ["Hà Linh"],
    [],
    [],
    "2022-03-12",
)
add(
    "agency behind the author",
    page(
        TA,
        f"<h1>{TA}</h1><div>Thứ Bảy, 12/03/2022 14:30</div><div>A- A A+</div><p><b>{A[0]}</b></p><div><img><p>Thủ tướng Nhật Bản. (Ảnh: Kyodo/TTXVN)</p></div>{ps(A[1:])}<p>Đào Thanh Tùng (TTXVN/Vietnam+)</p><div>#Nhật Bản #Australia #an ninh</div><div>Theo dõi VietnamPlus trên Google News</div><div>Tin cùng chuyên mục</div>"
        + "".join(f"<h4>{o}</h4><p>{t}</p>" for o, t in zip(OTH[:3], TEA, strict=False)),
    ),
    TA,
    A,
    ["Đào Thanh Tùng"],
    ["TTXVN"],
    ["Thủ tướng Nhật Bản. (Ảnh: Kyodo/TTXVN)"],
    "2022-03-12",
)
add(
    "credits above the lead",
    page(
        TA + " - BBC News Tiếng Việt",
        f"<h1>{TA}</h1><div><span>Nguồn hình ảnh, Getty Images</span></div><div>Chụp lại hình ảnh,</div><div>Thủ tướng Nhật Bản phát biểu ở Tokyo</div><ul><li>Nguyễn Thu Hà</li><li>BBC News Tiếng Việt</li></ul><time>12 tháng 3 2022</time><div>{ps(A)}</div><ul><li><a>{OTH[0]}</a></li><li><a>{OTH[1]}</a></li></ul><h2>Tin chính</h2>{ul(OTH)}<h2>BBC giới thiệu và phân tích</h2>{ul(OTH[2:])}",
        menu=(
            "BBC News, Tiếng Việt",
            "Bỏ qua để tới nội dung",
            "Tin chính",
            "Việt Nam",
            "Thế giới",
            "Video",
            "Chuyên đề",
        ),
        foot=("© 2022 BBC. BBC không chịu trách nhiệm về nội dung các trang bên ngoài.",),
    ),
    TA,
    A,
    ["Nguyễn Thu Hà"],
    [],
    [],
    "2022-03-12",
)
add(
    "service as author",
    page(
        TA,
        f"<h1>{TA}</h1><div>12/03/2022</div><div>VOA Tiếng Việt</div><div>Chia sẻ trên Facebook</div><div>In</div><figure><figcaption>Thủ tướng Nhật Bản tại Tokyo, ngày 12 tháng 3 năm 2022 (ảnh tư liệu)</figcaption></figure><div>{ps(A)}</div><div>Diễn đàn</div><h3>Có thể bạn quan tâm</h3>{ul(OTH)}",
    ),
    TA,
    A,
    [],
    [],
    ["Thủ tướng Nhật Bản tại Tokyo, ngày 12 tháng 3 năm 2022 (ảnh tư liệu)"],
    "2022-03-12",
)
add(
    "date with dots",
    page(
        TA,
        f"<div>RFA</div><h1>{TA}</h1><div>2022.03.12</div><div><img></div><div>Hình minh họa. Thủ tướng Nhật Bản tại Tokyo</div><div>AFP</div>{ps(A)}<div>Bình luận (0)</div><div>Xem tất cả ý kiến.</div><div>Gửi ý kiến của bạn bằng cách điền vào mẫu dưới đây ở dạng văn bản thường. Ý kiến phải được thông qua và duyệt, căn cứ theo Quy định Sử dụng của RFA.</div>",
    ),
    TA,
    A,
    [],
    [],
    [],
    "2022-03-12",
)
add(
    "caption in a table",
    page(
        TB,
        f"<p>Pháp luật</p><h1>{TB}</h1><ul><li>Hoàng Phong</li><li>Thứ ba, 5/9/2023 09:12 (GMT+7)</li><li>09:12 5/9/2023</li></ul><p>{B[0]}</p>{ps(B[1:3])}<table><tr><td><img></td></tr><tr><td>Tang vật vụ án. Ảnh: Công an cung cấp.</td></tr></table>{ps(B[3:])}<div>{OTH[0]}<p>{TEA[0]}</p></div><p>Hoàng Phong</p><div>ma túy Nghệ An Lào bắt giữ</div><div>Bạn có thể quan tâm</div>{ul(OTH)}",
    ),
    TB,
    B,
    ["Hoàng Phong"],
    [],
    ["Tang vật vụ án. Ảnh: Công an cung cấp."],
    "2023-09-05",
)
add(
    "links under the lead",
    page(
        TB,
        f"<h1>{TB}</h1><div>Đông, 09:12 05/09/2023</div><div>Chia sẻ</div><h2>{B[0]}</h2>{ul(OTH[:3])}{ps(B[1:])}<div>Đông</div><div>Copy link</div><div>Link bài gốc</div><div>Lấy link!</div><div>https://doisongphapluat.vn/bat-hai-nghi-pham-123.html</div><div>TIN CÙNG CHUYÊN MỤC</div>{ul(OTH)}<div>Xem theo ngày</div>",
    ),
    TB,
    B,
    ["Đông"],
    [],
    [],
    "2023-09-05",
)
add(
    "source as an address",
    page(
        TB,
        f"<div>Thứ Ba, ngày 05/09/2023 09:12 AM (GMT+7)</div><h1>{TB}</h1><div>Sự kiện: Tin pháp luật, Tin nóng</div><p><strong>{B[0]}</strong></p><p>Nghe đọc bài</p>{ps(B[1:])}<p>Nguồn: http://danviet.vn/bat-hai-nghi-pham-123.html</p><p>Nguồn: [Link nguồn]</p><p>Cảnh Thắng (Dân Việt)</p><p>Xem thêm &gt;&gt; {OTH[1]}</p><div>Tin pháp luật Xem thêm</div>{ul(OTH)}<div>CHIA SẺ LÊN FACEBOOK</div>",
    ),
    TB,
    B,
    ["Cảnh Thắng"],
    [],
    [],
    "2023-09-05",
)
add(
    "poll and hotline",
    page(
        TB,
        f"<div>05/09/2023 09:12</div><h1>{TB}</h1><p>(Baonghean.vn) - {B[0]}</p>{ps(B[1:2])}<p><em>Hai nghi phạm cùng tang vật. Ảnh: C.A.N.A</em></p>{ps(B[2:])}<p>P.V</p><p>Đọc tiếp</p>{ul(OTH)}<div>Hotline: 0912.345.678</div><div>Thăm dò ý kiến</div><div>Bạn thấy giao diện mới thế nào?</div><div>Rất đẹp</div><div>Bình thường</div><div>Biểu quyết</div><div>Xem kết quả</div>",
    ),
    TB,
    B,
    [],
    [],
    ["Hai nghi phạm cùng tang vật. Ảnh: C.A.N.A"],
    "2023-09-05",
)
add(
    "key words without a title",
    page(
        TB,
        f"<h1>{TB}</h1><div>Nguyễn Duy</div><div>Thứ ba, 05/09/2023 - 09:12</div><div>0</div><h2>(Dân trí) - {B[0]}</h2>{ps(B[1:])}<figure><figcaption>Hai nghi phạm bị tạm giữ (Ảnh: Công an Nghệ An).</figcaption></figure><div>Nghệ An</div><div>ma túy</div><div>Tin liên quan</div><h3>{OTH[1]}</h3><p>(Dân trí) - {TEA[1]}</p><div>Đang được quan tâm</div>{ul(OTH)}",
    ),
    TB,
    B,
    ["Nguyễn Duy"],
    [],
    ["Hai nghi phạm bị tạm giữ (Ảnh: Công an Nghệ An)."],
    "2023-09-05",
)
add(
    "place before the report",
    page(
        TB,
        f"<h1>{TB}</h1><div>QUANG ĐẠI - Thứ ba, 05/09/2023 09:12 (GMT+7)</div><p>Nghệ An - {B[0]}</p>{ps(B[1:])}<div><img><p>Tang vật thu giữ. Ảnh: Quang Đại</p></div><div>TIN LIÊN QUAN</div>{ul(OTH[:2])}<div>TIN CÙNG CHUYÊN MỤC</div>"
        + "".join(
            f"<h4>{o}</h4><p>QUANG ĐẠI | 04/09/2023 | 20:15</p><p>Nghệ An - {t}</p>"
            for o, t in zip(OTH, TEA, strict=False)
        ),
    ),
    TB,
    B,
    ["QUANG ĐẠI"],
    [],
    ["Tang vật thu giữ. Ảnh: Quang Đại"],
    "2023-09-05",
)
add(
    "online mark",
    page(
        TA,
        f"<h1>{TA}</h1><div>Thứ bảy, 12/03/2022 - 14:30</div><p>QĐND Online - {A[0]}</p>{ps(A[1:])}<p>NGỌC HƯNG (theo Kyodo, AP)</p><p>* Mời bạn đọc vào chuyên mục Quốc tế xem các tin, bài liên quan.</p><div>Chia sẻ Zalo</div><div>Phản hồi</div>",
    ),
    TA,
    A,
    ["NGỌC HƯNG"],
    ["Kyodo", "AP"],
    [],
    "2022-03-12",
)
add(
    "author and agency in two lines",
    page(
        TA,
        f"<h1>{TA}</h1><div>Thứ Bảy, ngày 12/03/2022 - 14:30</div><p>NDO - {A[0]}</p>{ps(A[1:])}<div>THANH THỂ</div><div>(Theo Kyodo)</div><div>Có thể bạn quan tâm</div>"
        + "".join(f"<h3>{o}</h3><p>{t}</p>" for o, t in zip(OTH, TEA, strict=False)),
    ),
    TA,
    A,
    ["THANH THỂ"],
    ["Kyodo"],
    [],
    "2022-03-12",
)
add(
    "bar behind the author",
    page(
        TA,
        f"<h1>{TA}</h1><div>Minh Khôi |</div><div>12/03/2022 14:30</div><div>1</div><h2>{A[0]}</h2><div>NỘI DUNG</div>{ps(A[1:])}<div>theo Nhịp sống Thị trường</div><div>Báo lỗi cho Soha</div><div>*Vui lòng nhập đủ thông tin email hoặc số điện thoại</div>",
    ),
    TA,
    A,
    ["Minh Khôi"],
    ["Nhịp sống Thị trường"],
    [],
    "2022-03-12",
)
add(
    "author above and below",
    page(
        TA,
        f"<h1>{TA}</h1><div>12/03/2022 14:30 (GMT+07:00)</div><div>Bình chọn</div><div>Hoài Linh</div><p>{A[0]}</p>{ps(A[1:])}<p>Hoài Linh</p><article><a>{OTH[0]}</a><p>{TEA[0]}</p></article><article><a>{OTH[2]}</a><p>{TEA[2]}</p></article><div>Chủ đề:</div><div>Nhật Bản</div>",
    ),
    TA,
    A,
    ["Hoài Linh"],
    [],
    [],
    "2022-03-12",
)
add(
    "infographic",
    page(
        "Infographic: " + TB,
        f"<h1>[Infographic] {TB}</h1><div>05/09/2023</div><img><div>Đồ họa: TTXVN</div><div>Tin khác</div>{ul(OTH)}",
    ),
    None,
    [],
)
add(
    "video",
    page(
        "Video: " + TB,
        f"<h1>Video: {TB}</h1><div>05/09/2023</div><div>Video: Truyền hình Nghệ An</div><p>{B[0]}</p><div>Video liên quan</div>{ul(OTH)}",
    ),
    None,
    [],
)
add(
    "interview",
    page(
        TB,
        "<h1>Đại sứ Nhật Bản: Hợp tác sẽ còn sâu rộng hơn</h1><div>12/3/2022 08:00</div><p>Trả lời phỏng vấn báo chí nhân dịp năm mới, Đại sứ Nhật Bản tại Việt Nam đánh giá cao quan hệ hai nước và nói về các kế hoạch sắp tới.</p><p><b>- Ông đánh giá thế nào về quan hệ hai nước trong năm qua?</b></p><p>- Đại sứ: Quan hệ hai nước phát triển rất tốt đẹp, nhất là trong lĩnh vực kinh tế và đào tạo nguồn nhân lực.</p><p><b>- Xin ông cho biết trọng tâm trong năm tới?</b></p><p>- Chúng tôi sẽ ưu tiên hợp tác về hạ tầng và chuyển đổi số, cùng với giao lưu nhân dân.</p><p>- Xin cảm ơn ông!</p><p>Thu Trang (thực hiện)</p>",
    ),
    "Đại sứ Nhật Bản: Hợp tác sẽ còn sâu rộng hơn",
    [
        "Trả lời phỏng vấn báo chí nhân dịp năm mới, Đại sứ Nhật Bản tại Việt Nam đánh giá cao quan hệ hai nước và nói về các kế hoạch sắp tới.",
        "- Ông đánh giá thế nào về quan hệ hai nước trong năm qua?",
        "- Đại sứ: Quan hệ hai nước phát triển rất tốt đẹp, nhất là trong lĩnh vực kinh tế và đào tạo nguồn nhân lực.",
        "- Xin ông cho biết trọng tâm trong năm tới?",
        "- Chúng tôi sẽ ưu tiên hợp tác về hạ tầng và chuyển đổi số, cùng với giao lưu nhân dân.",
        "- Xin cảm ơn ông!",
    ],
    ["Thu Trang"],
    [],
    [],
    "2022-03-12",
)
add(
    "blog",
    page(
        TA + " | Trang tin",
        f'<article><header><h1 class="entry-title">{TA}</h1><div class="entry-meta">Posted on 12/03/2022 by admin</div></header><div class="entry-content">{ps(A)}<p>Nguồn: Kyodo</p><div class="sharedaddy"><h3>Chia sẻ:</h3><ul><li>Twitter</li><li>Facebook</li></ul></div><div id="jp-relatedposts"><h3>Có liên quan</h3>{ul(OTH[:3])}</div></div><footer>This entry was posted in Tin tức. Bookmark the permalink.</footer></article><div>← Bài trước</div><div>Bài sau →</div><div>Trả lời Hủy</div><div>Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</div>',
    ),
    TA,
    A,
    [],
    ["Kyodo"],
    [],
    "2022-03-12",
)
add(
    "portal",
    page(
        TB,
        f"<h2>{TB}</h2><span>Ngày đăng: 05/09/2023 09:12</span><span>Xem cỡ chữ</span><span>Đọc bài viết</span>{ps(B)}<p><b>Ban biên tập</b></p><div>Các tin khác</div><ul>"
        + "".join(f"<li>{o} (04/09/2023)</li>" for o in OTH)
        + "</ul><div>Số lượt truy cập: 123456</div><div>Đang online: 12</div>",
    ),
    TB,
    B,
    [],
    [],
    [],
    "2023-09-05",
)
add(
    "box between lead and text",
    page(
        TA,
        f"<h1>{TA}</h1><div>Trang Nhung (Tổng hợp)</div><div>14:30 | 12/03/2022</div><div>Baoquocte.vn. {A[0]}</div><div>TIN LIÊN QUAN</div><div>{OTH[0]}</div><div>{OTH[2]}</div>{ps(A[1:])}<div>(theo Kyodo)</div><div>TIN LIÊN QUAN</div>{ul(OTH[:2])}<div>Đọc thêm</div>"
        + "".join(f"<div>{o}</div><div>Baoquocte.vn. {t}...</div>" for o, t in zip(OTH, TEA, strict=False))
        + "<div>Xem nhiều</div>"
        + ul(OTH),
    ),
    TA,
    A,
    ["Trang Nhung"],
    ["Kyodo"],
    [],
    "2022-03-12",
)
add(
    "aggregator",
    page(
        TB,
        f"<h1>{TB}</h1><div>Công an Nhân dân 3 giờ trước</div><div>Gốc</div><h3>{B[0]}</h3>{ps(B[1:])}<p>Thiên Thảo</p><div>Nguồn CAND: https://cand.com.vn/phap-luat/bat-hai-nghi-pham-i123/</div><div>Công an Kỳ Sơn Ma túy Lào</div><div>Tin nóng</div>{ul(OTH)}",
    ),
    TB,
    B,
    ["Thiên Thảo"],
    [],
    [],
    None,
)
add(
    "scene and video lines",
    page(
        TB,
        f"<h1>{TB}</h1><div>05/09/2023</div>{ps(B[:1])}<p><img></p><p><em>Toàn cảnh hiện trường vụ bắt giữ</em></p>{ps(B[1:2])}<p><em>Video: Cảnh sát bắt giữ nghi phạm. Nguồn: Công an Nghệ An</em></p>{ps(B[2:])}<p>N.T.</p>",
    ),
    TB,
    B,
    ["N.T"],
    [],
    [],
    "2023-09-05",
)
add(
    "links in a quotation",
    page(
        TA,
        f"<h1>{TA}</h1><div>12/03/2022</div>{ps(A[:2])}<blockquote><p>Xem thêm:</p><p><a>{OTH[0]}</a></p><p><a>{OTH[1]}</a></p></blockquote>{ps(A[2:4])}<p><strong>Đọc thêm: {OTH[2]}</strong></p>{ps(A[4:])}<p>Mời các bạn đọc thêm các tin tức thế giới tại chuyên mục Thế giới của báo chúng tôi.</p>",
    ),
    TA,
    A,
    [],
    [],
    [],
    "2022-03-12",
)
add(
    "lead three times",
    page(
        TB,
        f'<meta><div class="sapo">{B[0]}</div><h1>{TB}</h1><div>05/09/2023 09:12</div><h2>{B[0]}</h2><p>{B[0]}</p>{ps(B[1:])}<p><b>Hà Phương</b></p>',
    ),
    TB,
    B,
    ["Hà Phương"],
    [],
    [],
    "2023-09-05",
)
add(
    "agency mark alone",
    page(TA, f"<h1>{TA}</h1><p>(TTXVN) - {A[0]}</p>{ps(A[1:])}<p>./.</p><p>(Nguồn: TTXVN)</p>"),
    TA,
    A,
    [],
    ["TTXVN"],
    [],
    None,
)
