"""Places: each case is a phrase of the genre and the places in it as "unit|name|province"."""

import pytest

from kg.mentions.places import find_places
from kg.model import Article, Level
from kg.text import clean, segment


def found(text):
    return list(find_places(segment(Article(id="a", text=clean(text)))))


def shown(mention):
    return f"{mention.unit or ''}|{mention.name}|{mention.province or ''}" + ("|foreign" if mention.foreign else "")


CASES = [
    ("Đại hội khóa X. Ông Lò Văn Ín trúng cử.", []),
    (
        "Nhập các phường Thanh Bình, Thạch Thang và Phước Ninh.",
        ["phường|Thanh Bình|", "phường|Thạch Thang|", "phường|Phước Ninh|"],
    ),
    ("Đoàn thăm tỉnh Luông Pha-băng.", ["tỉnh|Luông Pha-băng||foreign"]),
    ("Đoàn đến Cộng hòa Dân chủ Nhân dân Lào.", ["|Cộng hòa Dân chủ Nhân dân Lào||foreign"]),
    ("Đoàn làm việc tại huyện Phong Thổ.", ["huyện|Phong Thổ|"]),
    ("Hội nghị tại TP. Hồ Chí Minh.", ["tp.|Hồ Chí Minh|"]),
    ("Chủ tịch UBND TPHCM dự.", ["tp|Hồ Chí Minh|"]),
    ("Bí thư Thành ủy TP.HCM dự.", ["tp.|Hồ Chí Minh|"]),
    ("Đoàn đến tỉnh Bà Rịa - Vũng Tàu.", ["tỉnh|Bà Rịa - Vũng Tàu|"]),
    ("Đoàn đến tỉnh Bà Rịa-Vũng Tàu.", ["tỉnh|Bà Rịa-Vũng Tàu|"]),
    ("Tỉnh Thừa Thiên - Huế đón đoàn.", ["tỉnh|Thừa Thiên - Huế|"]),
    ("Đoàn đến tỉnh Đăk Lăk và tỉnh Hoà Bình.", ["tỉnh|Đăk Lăk|", "tỉnh|Hoà Bình|"]),
    ("Tại xã Y Tý, bà con phấn khởi.", ["xã|Y Tý|"]),
    ("Tại quận 1, Q.3 và phường 12.", ["quận|1|", "q.|3|", "phường|12|"]),
    ("Phường Bến Nghé ra quân.", ["phường|Bến Nghé|"]),
    ("Làm việc với Huyện ủy Phong Thổ (tỉnh Lai Châu).", ["|Phong Thổ|Lai Châu", "tỉnh|Lai Châu|"]),
    (
        "Quê ở bản Nà Tăm, xã Bản Hon, huyện Tam Đường, tỉnh Lai Châu.",
        ["bản|Nà Tăm|Lai Châu", "xã|Bản Hon|Lai Châu", "huyện|Tam Đường|Lai Châu", "tỉnh|Lai Châu|"],
    ),
    ("Tại xã Mường So (Phong Thổ), đoàn tặng quà.", ["xã|Mường So|", "|Phong Thổ|"]),
    ("Bí thư P.Hạc Thành (Thanh Hóa) phát biểu.", ["p.|Hạc Thành|Thanh Hóa", "|Thanh Hóa|"]),
    ("Các huyện Phong Thổ, Sìn Hồ và Nậm Nhùn tham gia.", ["huyện|Phong Thổ|", "huyện|Sìn Hồ|", "huyện|Nậm Nhùn|"]),
    ("Các tỉnh Lào Cai, Yên Bái dự.", ["tỉnh|Lào Cai|", "tỉnh|Yên Bái|"]),
    ("Đoàn kiểm tra huyện Tuyên Hóa và Minh Hóa.", ["huyện|Tuyên Hóa|", "huyện|Minh Hóa|"]),
    ("Đoàn đến huyện Phong Thổ, Lai Châu.", ["huyện|Phong Thổ|Lai Châu", "|Lai Châu|"]),
    ("Hai thôn Nà Phát 1 và Nà Phát 2 bị cô lập.", ["thôn|Nà Phát 1|", "thôn|Nà Phát 2|"]),
    ("Chiều nay tại Đà Lạt, Hà Nội và Lai Châu.", ["|Đà Lạt|", "|Hà Nội|", "|Lai Châu|"]),
    ("TỈNH LAI CHÂU RA QUÂN", ["tỉnh|Lai Châu|"]),
    ("(Lai Châu) - Sáng 3/12, đoàn đến.", ["|Lai Châu|"]),
    ("Tỉnh ủy Lai Châu họp.", ["|Lai Châu|"]),
    ("Bí thư Huyện ủy Phong Thổ Sùng A Nủ dự.", ["|Phong Thổ|"]),
    ("Bí thư Tỉnh ủy Hòa Bình Bùi Văn Tám dự.", ["|Hòa Bình|"]),
    ("Thành đoàn Hà Nội ra quân.", ["|Hà Nội|"]),
    ("Đại biểu xã Tà Mít Lò Văn Ín phát biểu.", ["xã|Tà Mít|"]),
    ("Đại biểu xã Nậm Xỏm Lò Thị Ón phát biểu.", ["xã|Nậm Xỏm|"]),
    ("Đoàn thăm Lào và Liên bang Nga.", ["|Lào||foreign", "|Liên bang Nga||foreign"]),
    ("Tỉnh trưởng tỉnh Phông Sa Lỳ (Lào) chào mừng.", ["tỉnh|Phông Sa Lỳ||foreign", "|Lào||foreign"]),
    ("Đoàn ở thăm tại Việt Nam.", ["|Việt Nam|"]),
    ("Đoàn đi thăm các nước Mỹ Latinh.", []),
    ("Đoàn làm việc tại Mỹ La-tinh và tại Nam Mỹ.", []),
    ("Đoàn làm việc tại Mỹ.", ["|Mỹ||foreign"]),
    ("Đoàn thành phố Ostrava thăm cảng.", ["thành phố|Ostrava||foreign"]),
    ("Đặc khu Côn Đảo đón đoàn.", ["đặc khu|Côn Đảo|"]),
    ("Tổ dân phố số 3 và thôn 4 họp.", ["tổ dân phố|3|", "thôn|4|"]),
    ("Tại thị trấn Tam Đường và TX. Mường Lay.", ["thị trấn|Tam Đường|", "tx.|Mường Lay|"]),
    ("Kiểm tra tại các xã: Hải An, Rạng Đông.", ["xã|Hải An|", "xã|Rạng Đông|"]),
    ("Phường 1 Bảo Lộc và xã A Lưới 3 ra mắt.", ["phường|1 Bảo Lộc|", "xã|A Lưới 3|"]),
    ("Đoàn họp tại Ba Đình, Hà Nội.", ["|Ba Đình|Hà Nội", "|Hà Nội|"]),
    (
        "Đoàn đến bản Ka Nô, huyện Kà Lừm, tỉnh Sê Kông.",
        ["bản|Ka Nô||foreign", "huyện|Kà Lừm||foreign", "tỉnh|Sê Kông||foreign"],
    ),
    ("Đoàn sang Lào, Nga và Pháp.", ["|Lào||foreign", "|Nga||foreign", "|Pháp||foreign"]),
    # no places
    ("CÁC XÃ, THỊ TRẤN TỔ CHỨC HỘI NGHỊ", []),
    ("Chủ tịch UBND tỉnh Lò Văn Ín và Chủ tịch UBND xã Giàng A Tủa dự.", []),
    ("Phó Chủ tịch UBND thành phố Nguyễn Văn Ba dự.", []),
    ("Đồng chí Lê Hà Nội và ông Hà Nam Phương dự.", []),
    ("Ông Thái Bình, bà Trần Thị Nga, chị Nga dự.", []),
    ("Học tập tư tưởng Hồ Chí Minh, vùng Thái Bình Dương.", []),
    ("Hợp tác xã Tân Tiến, Thông tấn xã Việt Nam, văn bản Tờ trình.", []),
    ("Các huyện, thị xã, thành phố; xã, phường, thị trấn.", []),
    ("Đoàn kết - Dân chủ - Kỷ cương, Hòa bình và xã NTM.", []),
    ("Theo bản Hiến pháp mới, anh Đức và em Mỹ học giỏi.", []),
    ("Hội Nông dân Việt Nam và Mặt trận Tổ quốc Việt Nam.", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_places(text, places):
    assert [shown(m) for m in found(text)] == places


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("thành phố Hà Nội", Level.PROVINCE),
        ("thành phố Lai Châu", Level.DISTRICT),
        ("TP Quy Nhơn", Level.DISTRICT),
        ("thành phố Huế", Level.PROVINCE),
        ("Thành ủy Lai Châu", Level.DISTRICT),
        ("Thành ủy Hải Phòng", Level.PROVINCE),
        ("Tỉnh ủy Lai Châu", Level.PROVINCE),
        ("xã Phong Thổ", Level.COMMUNE),
        ("huyện Phong Thổ", Level.DISTRICT),
        ("bản Nà Tăm 2", Level.VILLAGE),
        ("Đoàn đến Lào", None),
    ],
)
def test_levels(text, level):
    assert found(f"Nay {text}.")[0].level is level


def test_spans_hold_the_level_word():
    (mention,) = found("Tại TP. Quy Nhơn, hội nghị khai mạc.")
    assert (mention.text, mention.start) == ("TP. Quy Nhơn", 4)
