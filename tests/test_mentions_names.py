"""Personal names: where they start and end, what is none, and who is who in one article."""

import pytest

from kg.extract import analyse
from kg.mentions.names import find_names
from kg.model import Article, NameMention
from kg.text import clean, segment


def names(text):
    return list(find_names(segment(Article(id="a", text=clean(text)))))


def people(text):
    return list(dict.fromkeys(m.person for m in names(text)))


FOUND = [
    ("Bộ trưởng Lò Văn Thể thôi làm thành viên Ủy ban.", ["Lò Văn Thể"]),
    ("Anh trai là thành viên HĐQT Cảng Quy Nhơn.", []),
    ("1. Ngữ Duy Pản - Phó Chủ tịch UBND xã Tà Mít\n2. Sở Tài Chính - Giám đốc Sở", ["Ngữ Duy Pản"]),
    (
        "Dự có các đồng chí: Lò Văn Pản, Bí thư Huyện ủy; Thị Phương Ón – Phó Bí thư Huyện đoàn.",
        ["Lò Văn Pản", "Thị Phương Ón"],
    ),
    ("Dự có các đồng chí: Lò Văn Pản, Bí thư Huyện ủy; Hội Nông Dân - Chủ tịch Hội.", ["Lò Văn Pản"]),
    ("Ông Lò Văn Pản làm trưởng đoàn Đoàn Kiểm tra.", ["Lò Văn Pản"]),
    ("Kỷ luật đối với ông Xà Dương Pản, nguyên chủ tịch xã.", ["Xà Dương Pản"]),
    ("Thủ tướng Quốc Vụ viện Lý Khắc Cươi dự.", ["Lý Khắc Cươi"]),
    ("Phó chủ tịch thứ nhất Duma Quốc gia (Hạ viện) Nga dự.", []),
    ("Thị trưởng Park Won - Soong đã cam kết.", []),
    ("Gia đình ông K’ Đệ và K' Mang, nguyên chủ tịch xã.", ["K’ Đệ", "K' Mang"]),
    ("Ông Lò Văn Pản, Chủ tịch Hội Truyền thống Trường Sơn- Đường Hồ Chí Minh tỉnh.", ["Lò Văn Pản"]),
    # honorifics, ranks, degrees
    ("Phát biểu tại buổi lễ, đồng chí Lò Văn Inh cảm ơn đoàn.", ["Lò Văn Inh"]),
    ("Theo đ/c Vàng A Tủa, xã còn khó khăn.", ["Vàng A Tủa"]),
    ("Đại tá Hà Văn Nhung, Giám đốc Công an tỉnh báo cáo.", ["Hà Văn Nhung"]),
    ("PGS.TS Trần Đức Luận và GS. TS. Mai Xuân Khuê trình bày.", ["Trần Đức Luận", "Mai Xuân Khuê"]),
    ("Do TS.Nguyễn Khắc Tráng chủ trì.", ["Nguyễn Khắc Tráng"]),
    ("BS.CKII Đỗ Thị Thoan cho biết.", ["Đỗ Thị Thoan"]),
    # titles before and after
    ("Bí thư Tỉnh ủy Lai Châu Giàng Páo Tủa kết luận.", ["Giàng Páo Tủa"]),
    ("Chủ tịch UBND tỉnh Lê Văn Thảo yêu cầu.", ["Lê Văn Thảo"]),
    ("Bộ trưởng Bộ Y tế Nguyễn Thị Nhàn trả lời.", ["Nguyễn Thị Nhàn"]),
    ("Bộ trưởng Bộ Tài nguyên và Môi trường Trần Hồng Thái dự.", ["Trần Hồng Thái"]),
    ("Tư lệnh Quân khu Võ Minh Thuận kiểm tra.", ["Võ Minh Thuận"]),
    ("Cùng dự có Mai Chí Thuần, Phó Chủ tịch HĐND huyện.", ["Mai Chí Thuần"]),
    ("Trưởng bản Lò Văn Inh dẫn đoàn đi thăm.", ["Lò Văn Inh"]),
    ("ông Lò Minh Pản-Phó Bí thư Huyện ủy", ["Lò Minh Pản"]),
    ("Lò Văn Inh Chủ tịch UBND xã phát biểu.", ["Lò Văn Inh"]),
    # lists
    (
        "Dự có các đồng chí: Sùng A Dếnh, Phó Bí thư; Hà Thị Nụ, Trưởng Ban Dân vận; Lù Văn Xó, Chánh Văn phòng.",
        ["Sùng A Dếnh", "Hà Thị Nụ", "Lù Văn Xó"],
    ),
    (
        "Các đồng chí Nguyễn Văn Thảo, Cao Minh Khuê và Tô Thị Dung cùng dự.",
        ["Nguyễn Văn Thảo", "Cao Minh Khuê", "Tô Thị Dung"],
    ),
    # a village head stands before the village, not before another person
    ("Ông Sùng A Nếnh, Trưởng bản Ma Sao Phìn đề nghị sửa đường.", ["Sùng A Nếnh"]),
    ("Trưởng bản Lò Văn Inh đề nghị sửa đường.", ["Lò Văn Inh"]),
    (
        "Đại biểu Trần Du Khánh (Lai Châu), Danh Lươn (Kiên Giang) nêu ý kiến.",
        ["Trần Du Khánh", "Danh Lươn"],
    ),
    # places, posts and people in general before, behind and instead of names
    ("Ông Lò Văn Inh hạ cánh tại sân bay Tân Sơn Nhất (TP. HCM).", ["Lò Văn Inh"]),
    ("Giám đốc Bệnh viện Đức Giang Nguyễn Văn Thưởng cho biết.", ["Nguyễn Văn Thưởng"]),
    ("Ông Lò Văn Inh-phó chủ tịch UBND tỉnh dự.", ["Lò Văn Inh"]),
    ("Ông Lò Văn Inh, Phó Trưởng Bộ phận thường trực, dự.", ["Lò Văn Inh"]),
    ("Bệnh nhân trú ở đường Ông Ích Khe, quận Ba.", []),
    ("Cùng dự có Ông Lò Văn Inh và Bà Hà Thị Nụ.", ["Lò Văn Inh", "Hà Thị Nụ"]),
    ("Một người đàn ông Thuỵ Điển đến bản.", []),
    # an address is nobody
    ("Lễ viếng ông Lò Văn Inh tổ chức tại nhà tang lễ, số 5 Trần Thái Nhuận.", ["Lò Văn Inh"]),
    # age or year of birth
    (
        "Các bị can gồm: Đường Thị Nhuận (52 tuổi, trú xã Tà Lùng); Hạ Bá Chua (SN 1991).",
        ["Đường Thị Nhuận", "Hạ Bá Chua"],
    ),
    ("Đêm nhạc có ca sĩ Mỹ Vân, Hồ Ngọc Thảo.", ["Mỹ Vân", "Hồ Ngọc Thảo"]),
    # a title that is another person's makes no person of a road
    ("Chủ tịch UBND tỉnh Lò Văn Inh kiểm tra tuyến cao tốc Đồng Lộ – Trà Bản.", ["Lò Văn Inh"]),
    # structures of the peoples
    ("Đồng chí Sùng A Nếnh và ông Hạng Mí Sa cùng dự.", ["Sùng A Nếnh", "Hạng Mí Sa"]),
    ("Đồng chí Y Biên Niê, Phó Chủ tịch UBND huyện, trao quà.", ["Y Biên Niê"]),
    ("Bà H'Lan Mlô, Phó Chủ tịch HĐND tỉnh, dự.", ["H'Lan Mlô"]),
    ("Bà H’Yên Knul, Bí thư chi bộ, nói.", ["H’Yên Knul"]),
    ("Ông K'Brèn, Chủ tịch Hội Nông dân huyện, cho biết.", ["K'Brèn"]),
    ("Đồng chí Ksor Phun, Bí thư Huyện ủy, dự.", ["Ksor Phun"]),
    ("Đồng chí Rơ Châm Blơn, Bí thư Đảng ủy xã, dự.", ["Rơ Châm Blơn"]),
    ("Đồng chí Điểu Khe, Phó Trưởng đoàn, nêu ý kiến.", ["Điểu Khe"]),
    ("Đồng chí A Phớt, Tỉnh ủy viên, cùng dự.", ["A Phớt"]),
    ("Ông Chau Sóc Kha và bà Néang Sa Ru nhận quà.", ["Chau Sóc Kha", "Néang Sa Ru"]),
    ("Hòa thượng Thích Quảng Tịnh chúc mừng.", ["Thích Quảng Tịnh"]),
    ("Hòa thượng Danh Lươn dự lễ.", ["Danh Lươn"]),
    ("Giám mục Giuse Nguyễn Đức Thảo đón đoàn.", ["Giuse Nguyễn Đức Thảo"]),
    ("Bà Tôn Nữ Thị Niềm, nguyên Phó Chủ nhiệm, phát biểu.", ["Tôn Nữ Thị Niềm"]),
    ("Đồng chí Pi Năng Thị Lơn dự.", ["Pi Năng Thị Lơn"]),
    ("Hiệu trưởng Trường Chính trị Nguyễn Chí Thanh Lò Văn Ón trao bằng.", ["Lò Văn Ón"]),
    # shape of the text
    ("Theo Lò Thị Ón, bản đã có điện.", ["Lò Thị Ón"]),
    ("Riêng Vàng A Tủa đã được bầu.", ["Vàng A Tủa"]),
    ("Ông Phạm Văn LươngĐó là điều tốt.", ["Phạm Văn Lương"]),
    ("Chủ tịch xã Trần Thị  Nhàn dự.", ["Trần Thị  Nhàn"]),
    ("Cùng dự buổi lễ hôm ấy có ông Lò Văn Inh\nPhạm vi của dự án rộng.", ["Lò Văn Inh"]),
    ("Ông Nguyễn Văn Hiện cho biết.", ["Nguyễn Văn Hiện"]),
    ("Bộ trưởng Nguyễn Thị Lâm Giang dự.", ["Nguyễn Thị Lâm Giang"]),
    ("như Chủ tịch Hồ Chí Minh đã dạy", ["Hồ Chí Minh"]),
    ("Đại tướng Võ Nguyên Giáp là người anh cả của quân đội.", ["Võ Nguyên Giáp"]),
]

NOBODY = [
    "Lầu Năm Góc cho biết châu Á - Thái Bình Dương; Điện Kremlin bình luận.",
    "Tai nạn trên đường Tôn Đức Thắng, Hoàng Văn Thái và ngã ba Phan Thanh - Hoàng Văn Thái.",
    "Người dân đón Tết Giáp Thìn và nhớ Tết Đinh Dậu.",
    "Văn phòng Luật sư Thiên Thanh và Văn phòng luật sư Chính Pháp cùng bào chữa.",
    "Trao đổi với phóng viên Thanh Niên và phóng viên báo Người Đưa Tin sáng nay.",
    "Nghi can đâm anh Nguyễn Đức T. (SN 1972) và ông Lò Công Th.\n(60 tuổi, trú tại tiểu khu 3).",
    "Chị Lê Thục Ng. và chồng trình báo.",
    "Hoàng Anh Gia Lai thắng trận mở màn.",
    "Công ty TNHH Minh Hoàng và DNTN Lê Văn Thảo tài trợ.",
    "Nạn nhân Trần V.K. trình báo, tài xế Hồ V.L. (41 tuổi) bị thương.",
    "Giám đốc Công ty TNHH Hoàng Anh Phát cho biết.",
    "Lễ ra quân ở xã Lê Lợi và phường Nguyễn Trãi.",
    "Tuyến đường Trần Phú, phố Lý Thường Kiệt đã thông.",
    "Học sinh Trường THPT Chu Văn An và Đại học Tôn Đức Thắng.",
    "Giải thưởng Trần Đại Nghĩa năm nay có 5 công trình.",
    "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "Bí thư Đoàn TNCS Hồ Chí Minh huyện báo cáo.",
    "Bảo tàng Chủ tịch Hồ Chí Minh mở cửa; Lăng Chủ tịch Hồ Chí Minh.",
    "Quỹ Vừ A Dính trao học bổng.",
    "Công ty Hoàng Anh Gia Lai trồng cao su.",
    "Quang cảnh hội nghị. Ảnh: Nguyễn Văn Thảo",
    "Người dân nhận quà. (Ảnh: Trần Bình/TTXVN)",
    "Tin, ảnh: Lê Hùng - Phạm Thảo",
    "Đoàn đã về.\nNguyễn Thu Thảo",
    "Bị can Nguyễn Tấn T. (SN 1990) bị tạm giữ.",
    "Mùa Xuân này, Vàng SJC tăng giá, An Giang mở hội.",
    "Ban Tổ chức, Bộ Y tế, Sở Nội vụ và Đoàn Thanh niên.",
    "Phó Giáo sư, Chủ tịch UBND, Đại biểu Quốc hội.",
    "Thủ tướng Thái Lan thăm Hà Nội; Chủ tịch Cuba tới Việt Nam.",
    "Bà Nà và Bà Rịa là nơi du khách đến.",
    "Cầu vượt tại nút giao Ô Đông Mác - Nguyễn Khoái đã thông xe.",
    "Các vị chức sắc, Tăng Ni, Phật tử nhận giải thưởng doanh nhân Xứ Nghệ.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_name_is_found_whole(text, expected):
    assert [m.text for m in names(text)] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_a_name_is_none(text):
    assert people(text) == []


WHO = [
    ("Ông Trần Văn Triết phát biểu. Ông Triết nói thêm.", ["Trần Văn Triết"]),
    ("Đồng chí Sùng A Nếnh dự. Đồng chí Nếnh yêu cầu.", ["Sùng A Nếnh"]),
    ("Bộ trưởng Nguyễn Thị Kim Tuyến trả lời. Bộ trưởng Tuyến hứa. Bà Kim Tuyến nói.", ["Nguyễn Thị Kim Tuyến"]),
    ("Ông Lò Văn Inh dự. Bà Hà Thị Inh tặng hoa. Bà Inh nói.", ["Lò Văn Inh", "Hà Thị Inh"]),
    ("Ông Triết đã tới.", []),
    ("Ông Lê Văn Hoà dự.\nÔng Lê Văn Hòa nói.", ["Lê Văn Hoà"]),
    ("Đồng chí Giàng Páo Mỷ dự.\nĐồng chí Giàng Páo Mỷ nói.\nĐồng chí Giàng Páo Mỹ chia sẻ.", ["Giàng Páo Mỷ"]),
    (
        "Các đồng chí Lê Văn Hùng, Bí thư; Lê Văn Hưng, Phó Bí thư dự. Ông Lê Văn Hùng nói.",
        ["Lê Văn Hùng", "Lê Văn Hưng"],
    ),
    ("Ông Lê Văn Thắng dự lễ.\nSau đó ông Lê Văn Thăng trao quà.", ["Lê Văn Thắng", "Lê Văn Thăng"]),
    ("ĐỒNG CHÍ SÙNG A NẾNH THĂM XÃ\nĐồng chí Sùng A Nếnh đã tới.", ["Sùng A Nếnh"]),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_is_who(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Chiều 2/3, ông Hoà Quang Thuỵ kiểm tra dự án. Ông Thuỵ yêu cầu tăng ca.", "Hoà Quang Thuỵ"),
        ("Thủ tướng Nhật Bản Shinzo Abe đến Hà Nội. Thủ tướng Abe cảm ơn nước chủ nhà.", "Shinzo Abe"),
    ],
)
def test_a_whole_name_of_no_listed_family_is_meant_by_its_given_name(text, person):
    *_, last = analyse(Article(id="a", text=text)).find(NameMention)
    assert (last.person, last.partial) == (person, True)


def test_a_given_name_is_partial_and_knows_its_honorific():
    first, second = names("Ông Trần Văn Triết phát biểu. Sau đó ông Triết nói thêm.")
    assert (first.partial, second.partial, second.honorific) == (False, True, "ông")


BEHIND_POSTS = [
    ("Ông RƠ CHÂM HƯM (làng Kép): Bà con phấn khởi.", ["RƠ CHÂM HƯM"]),
    ("ĐỒNG CHÍ LÒ VĂN INH ĐƯỢC BẦU GIỮ CHỨC BÍ THƯ HUYỆN ỦY", ["LÒ VĂN INH"]),
    ("CHỦ TỊCH UBND TỈNH LÊ THỊ LAN NHÃ KIỂM TRA CÔNG TÁC PHÒNG CHỐNG BÃO", ["LÊ THỊ LAN NHÃ"]),
    ("ĐỒNG CHÍ LÊ THỊ LAN NHÃ NGỌC MINH CHÂU SÁNG NGỜI TRONG SƯƠNG GIÓ", []),
    # minority people behind a post, and names with syllables of another language
    ("Phó Chủ tịch HĐND tỉnh Siu Blơn dẫn đầu đoàn.", ["Siu Blơn"]),
    ("Dự có Phó Trưởng Ban Dân tộc tỉnh Đinh Grưh.", ["Đinh Grưh"]),
    ("Phó Chủ tịch UBND huyện Điểu Nen phát biểu.", ["Điểu Nen"]),
    ("Phó Chủ tịch HĐND tỉnh H'Blơm Kbin cùng dự.", ["H'Blơm Kbin"]),
    ("Bí thư Huyện ủy Nàng Thu Ngân trao quà.", ["Nàng Thu Ngân"]),
    ("Sinh viên Hàn Quốc và cầu thủ Thái Lan dự giải.", []),
    ("Từ Pháp, đoàn công tác đã về nước.", []),
    ("Nhóm sinh viên Hong Kong sang học.", []),
    ("Đoàn nghệ sĩ Triều Tiên sang biểu diễn.", []),
    ("Giám đốc Viện Khoa học chính trị Thượng Hải, cùng chung nhận định.", []),
    ("Phó Chủ tịch UBND huyện Quỳ Hợp Quán Vi Giáng nói.", ["Quán Vi Giáng"]),
    ("Ông Lò Văn Inh – Giám đốc Bamboo Airways tự tin.", ["Lò Văn Inh"]),
    ("Giám đốc Sở GD&ĐT Rơ Mah Hyưm chủ trì.", ["Rơ Mah Hyưm"]),
    ("Chánh Văn phòng Sở Nội vụ Nay H'Blan dự.", ["Nay H'Blan"]),
    ("Phó Giám đốc Sở Nội vụ H'Blim Niê dự.", ["H'Blim Niê"]),
    ("Bà Kim Thị Sà Vol, Phó Trưởng Ban Dân vận Tỉnh ủy nhận xét.", ["Kim Thị Sà Vol"]),
    ("Ông Vàng A Dếnh/Phó Bí thư Đảng ủy xã dự.", ["Vàng A Dếnh"]),
    ("Ông Vòng Chí Thuần, Tổng Giám đốc Công ty CP Sữa Cao Sơn Lam cùng dự.", ["Vòng Chí Thuần"]),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_POSTS)
def test_names_next_to_posts_that_other_finders_see(text, expected):
    analysis = analyse(Article(id="a", text=clean(text)))
    assert [m.text for m in analysis.find(NameMention)] == expected


def test_minority_people_are_no_foreigners():
    text = "Đồng chí Đinh Thị Hrên, Phó Chủ tịch HĐND tỉnh; bà Thị Brêu, ông Hồ Kray cùng dự."
    assert [(m.name, m.foreign) for m in names(text)] == [
        ("Đinh Thị Hrên", False),
        ("Thị Brêu", False),
        ("Hồ Kray", False),
    ]


def test_foreigners_are_marked():
    found = names("Đoàn tiếp Tổng thống Vladimir Petrov và ông Barack Odama.")
    assert [(m.text, m.foreign) for m in found] == [("Vladimir Petrov", True), ("Barack Odama", True)]


def test_a_headline_in_capitals_gives_the_name_in_small_letters():
    assert [m.name for m in names("ĐỒNG CHÍ LÒ VĂN INH\nHội nghị bắt đầu lúc 8 giờ.")] == ["Lò Văn Inh"]


NO_PEOPLE = [  # with all finders: places, firms and abbreviations beside posts
    ("Ông Lò Văn Inh, Tổng Giám đốc Sông Airways cho biết.", ["Lò Văn Inh"]),
    ("Ông Lò Văn Inh làm Giám đốc Công ty Phát triển Kỳ Hà – Chu Lai.", ["Lò Văn Inh"]),
    ("Sau đó, Công ty Kỳ Hà - Chu Lai Quảng Nam đã chuyển đất cho bà Lò Thị Mai.", ["Lò Thị Mai"]),
    ("Các đại biểu bấm nút khởi công khu nghỉ Mây Hạ Long.", []),
    ("Bà Yên là thành viên HĐQT Cảng Quy Nhơn.", []),
    ("Bí thư Thành ủy T P. HCM dự.", []),
    ("Chủ tịch UBND TX.\nPhú Mỹ, tỉnh Bà Rịa - Vũng Tàu cho biết.", []),
    ("Tổng thống Paraguay Horacio Mendez dự.", ["Horacio Mendez"]),
    ("Thủ tướng Hàn Quốc Lee Nak - yul dự.", ["Lee Nak-yul"]),
    ("Thủ tướng Thái Lan Prasut Chan - o - chai dự.", []),
    ("Dự có bà Hương Trần Kiều Mai, Phó Chủ tịch Tập đoàn Mây.", ["Hương Trần Kiều Mai"]),
    ("Dự lễ có ông Jorge Torres-Pereira, Đại sứ Bồ Đào Nha.", ["Jorge Torres-Pereira"]),
    ("Thủ tướng dâng hương tại Anh Linh Đài, thuộc đền thờ.", []),
    ("Trả lời đại biểu đoàn Hậu Giang Nguyễn Thanh Thúy về giá điện.", ["Nguyễn Thanh Thúy"]),
    ("Báo nêu chuyện rác ở biển Ninh Chữ, Chủ tịch UBND tỉnh Ninh Thuận yêu cầu xử lý.", []),
    ("Tổng thống Hàn Quốc Moon Jae in thăm Việt Nam.", ["Moon Jae-in"]),
    ("Thủ tướng tiếp ông Neil McGrath tại Hà Nội.", ["Neil McGrath"]),
    ("Dự án nhà hát cải lương Trần Hữu Tràng là bài học.", []),
    ("Bộ trưởng Quốc phòng nói về Vạn Lý Trường Thành.", []),
]


@pytest.mark.parametrize(("text", "expected"), NO_PEOPLE)
def test_what_stands_beside_a_post_is_not_always_its_holder(text, expected):
    found = analyse(Article(id="a", text=clean(text))).find(NameMention)
    assert list(dict.fromkeys(m.person for m in found if not m.partial)) == expected
