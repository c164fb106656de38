"""The words of the synthetic corpus: names with their weights, posts by rank, and the sentences that tell of them."""

FAMILY = "Nguyễn:38 Trần:12 Lê:9 Phạm:7 Hoàng:4 Phan:4 Vũ:3 Võ:2 Đặng:2 Bùi:2 Đỗ:1.5 Hồ:1.4 Ngô:1.3 Dương:1.2 Đinh:1 Lý:0.6 Lò:0.6 Giàng:0.3 Sùng:0.2 Nông:0.3 Hà:0.6 Mai:0.6 Cao:0.5 Tô:0.3 Lương:0.8 Trịnh:0.8 Đoàn:0.7 Đào:0.6"  # noqa: E501  # one list
MIDDLE_OF_MEN = "Văn:30 Đức:5 Thanh:5 Quốc:4 Xuân:4 Ngọc:4 Minh:4 Hữu:4 Đình:3 Quang:3 Công:2.5 Hồng:2 Thành:2 Duy:1.2 Mạnh:1.2 Trọng:1.2 Tiến:1.2 Bá:1 Việt:1 Hoàng:2 Viết:0.8 Thế:1.5 Chí:0.8 Tấn:0.9 Khắc:0.6 Anh:0.8 Tuấn:0.7 Hải:0.7 Trung:0.8 Huy:0.5 Phước:0.4 Sỹ:0.3"  # noqa: E501  # one list
MIDDLE_OF_WOMEN = "Thị:60 Thanh:5 Ngọc:5 Minh:3 Hồng:4 Thu:4 Phương:3 Bích:3 Kim:3 Thúy:2 Xuân:2 Mai:1.5 Lan:1 Hoàng:1 Tuyết:1 Diệu:0.6"  # noqa: E501  # one list
AFTER_THI = "Thu:10 Thanh:9 Hồng:8 Ngọc:7 Kim:7 Bích:6 Minh:6 Phương:5 Thúy:4 Mai:4 Tuyết:4 Xuân:3 Lan:3 Kiều:2 Ánh:2 Mỹ:2 Hoài:2"  # noqa: E501  # one list
GIVEN_OF_MEN = "Hùng Dũng Hải Minh Tuấn Cường Sơn Long Bình Thắng Hưng Anh Nam Thành Trung Đức Quang Hòa Phúc Lâm Khánh Huy Toàn Tùng Chiến Tiến Thuận Tâm Lợi Tài Lộc Quý Vinh Kiên Trường Giang Hiếu Nghĩa Hoàng Việt Tân Thái Đạt Chung Tú Phong Thịnh Hà Định Thọ Dương Quân Quyết Hiệp Phú Thiện Trọng Vượng Thanh Ngọc Phương Bảo Khoa Sỹ Thông Thạch Đông Lượng Tính Hào Cảnh Lực Thủy Luận Huấn Hoạt Đoàn Khải Chính Nhân Vũ Kỳ Điền Ân"  # noqa: E501  # one list
GIVEN_OF_WOMEN = "Hà Hương Hoa Hạnh Thủy Nga Vân Hằng Lan Phương Hòa Linh Ngọc Hiền Yến Loan Liên Hồng Thảo Nhung Oanh Huệ Mai Thu Dung Thúy Trang Xuân Quyên Nguyệt Minh Bình Anh Tâm Thanh Hải Tuyết Hậu Lý Mỹ Nhàn Duyên Nhạn Vinh Thơm Hường Châu Chi Giang Hoài"  # noqa: E501  # one list
WOMEN = 0.25  # of officials
FOUR_WORDS = {True: 0.4, False: 0.08}  # the share of names of four words among women and men

COMMITTEES = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}
# (post, how many hold it), by rank from the lowest; {unit} is the district with its word, {party} its committee.
DISTRICT_POSTS = (
    (("Phó Chủ tịch UBND {unit}", 2), ("Chánh Thanh tra {unit}", 1), ("Chủ tịch Ủy ban MTTQ Việt Nam {unit}", 1)),
    (("Chủ tịch UBND {unit}", 1), ("Chủ tịch HĐND {unit}", 1), ("Phó Chủ tịch HĐND {unit}", 1), ("Bí thư {party}", 1)),
)
COMMUNE_POSTS = (("Chủ tịch UBND {commune}", 1), ("Bí thư Đảng ủy {commune}", 1))
COMMUNES = 2  # of a district
DEPARTMENT_POSTS = ((), (("Phó Giám đốc Sở {field}", 2),), (("Giám đốc Sở {field}", 1),))
FIELDS = (
    "Nội vụ",
    "Tài chính",
    "Y tế",
    "Giáo dục và Đào tạo",
    "Xây dựng",
    "Công Thương",
    "Tư pháp",
    "Tài nguyên và Môi trường",
    "Giao thông vận tải",
    "Thông tin và Truyền thông",
)  # one list
PROVINCE_POSTS = (
    (),
    (),
    (
        ("Phó Chủ tịch HĐND {at}", 2),
        ("Phó Chủ tịch UBND {at}", 3),
        ("Trưởng Ban Tổ chức {top}", 1),
        ("Trưởng Ban Tuyên giáo {top}", 1),
        ("Trưởng Ban Nội chính {top}", 1),
        ("Chủ tịch Ủy ban MTTQ Việt Nam {at}", 1),
    ),  # one list
    (("Chủ tịch UBND {at}", 1), ("Chủ tịch HĐND {at}", 1), ("Bí thư {top}", 1), ("Phó Bí thư {top}", 2)),
)
MINISTRIES = (
    "Bộ Nội vụ",
    "Bộ Y tế",
    "Bộ Tài chính",
    "Bộ Xây dựng",
    "Bộ Tư pháp",
    "Bộ Công Thương",
    "Bộ Giao thông vận tải",
    "Bộ Giáo dục và Đào tạo",
    "Bộ Tài nguyên và Môi trường",
    "Bộ Khoa học và Công nghệ",
)  # one list
CENTRAL_POSTS = ((("Thứ trưởng {ministry}", 5),), (("Bộ trưởng {ministry}", 1),))

# {call} is the word before a name: ông, bà, đồng chí. The first person of an article is told of in one of these …
REPORTS = (
    "Ngày {day}, {call} {name}, {post}, chủ trì hội nghị triển khai nhiệm vụ.",
    "Chiều {day}, {call} {name} - {post} đã làm việc với các đơn vị về tiến độ các dự án.",
    "Phát biểu tại buổi làm việc ngày {day}, {post} {name} đề nghị các đơn vị tập trung thực hiện nhiệm vụ.",
    "Sáng {day}, {call} {name}, {post}, tiếp công dân định kỳ. {Call} {again} yêu cầu các cơ quan sớm trả lời.",
)
WITHOUT_POST = "Ngày {day}, {call} {name} đến thăm và tặng quà các gia đình chính sách trên địa bàn {at}."
FORMER = "Ngày {day}, {call} {name}, {post}, nguyên {old}, dự lễ khánh thành công trình."
# … and those who were there too, in this.
TOGETHER = " Cùng dự có {others}."
MOVES = (
    "Ngày {day}, tại hội nghị công bố quyết định về công tác cán bộ, {call} {name}, {old}, được điều động, bổ nhiệm giữ chức {post}.",  # noqa: E501  # one sentence
    "Ngày {day}, {call} {name}, {old}, được bầu giữ chức {post}.",
)
