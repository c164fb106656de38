"""Relations between documents: the phrase, the direction, lists of objects, and what is no relation."""

import pytest

from kg.extract.document_relations import extract_document_relations
from kg.extract.documents import extract_documents
from kg.mentions.documents import find_documents
from kg.model import Analysis, Article
from kg.text import clean, segment


def relations(text):
    bare = segment(Article(id="a", text=clean(text)))
    analysis = Analysis(
        article=bare.article, blocks=bare.blocks, sentences=bare.sentences, mentions=tuple(find_documents(bare))
    )
    number = {d.key: d.number for d in extract_documents(analysis)}
    return [(number[r.source], r.relation.value, number[r.target]) for r in extract_document_relations(analysis)]


CASES = [
    (
        "Trung ương ban hành Nghị quyết số 18-NQ/TW. Tỉnh ủy đã ban hành Chương trình số 22-CTr/TU để thực hiện Nghị "
        "quyết này; UBND tỉnh có Kế hoạch số 15/KH-UBND.",
        [("22-CTr/TU", "implements", "18-NQ/TW")],
    ),
    (
        "HĐND phường ban hành Nghị quyết số 09/NQ-HĐND. Bà Lò Thị Ón cho biết: nghị quyết này bãi bỏ Nghị quyết số "
        "02/NQ-HĐND.",
        [("09/NQ-HĐND", "repeals", "02/NQ-HĐND")],
    ),
    (
        "Từ 1/8, Nghị định số 46/2016/NĐ-CP quy định xử phạt được áp dụng với mức phạt nặng hơn, thay thế Nghị định số "
        "171/2013/NĐ-CP và Nghị định số 107/2014/NĐ-CP.",
        [
            ("46/2016/NĐ-CP", "replaces", "171/2013/NĐ-CP"),
            ("46/2016/NĐ-CP", "replaces", "107/2014/NĐ-CP"),
        ],
    ),
    ("Bộ vừa ban hành Thông tư 48, sửa đổi, bổ sung một số điều trong Thông tư số 46.", [("48", "amends", "46")]),
    (
        "Nghị định 150/2018/NĐ-CP cũng bãi bỏ đa số các quy định về năng lực, kinh nghiệm đã được nêu tại Nghị định số "
        "102/2009/NĐ-CP.",
        [("150/2018/NĐ-CP", "repeals", "102/2009/NĐ-CP")],
    ),
    ("UBND tỉnh vừa có quyết định 14 về việc thu hồi và hủy bỏ Quyết định số 7.", [("14", "repeals", "7")]),
    (
        "Nghị định số 15/2016/NĐ-CP của Chính phủ: Sửa đổi, bổ sung một số điều của Nghị định số 79/2012/NĐ-CP.",
        [("15/2016/NĐ-CP", "amends", "79/2012/NĐ-CP")],
    ),
    (
        "Căn cứ Quyết định số 46 và Công văn số 10, trường đã ban hành Quyết định số 73/QĐ-ĐHSH về miễn nhiệm và Quyết "
        "định số 74/QĐ-ĐHSH về đình chỉ.",
        [
            ("73/QĐ-ĐHSH", "based_on", "46"),
            ("73/QĐ-ĐHSH", "based_on", "10"),
            ("74/QĐ-ĐHSH", "based_on", "46"),
            ("74/QĐ-ĐHSH", "based_on", "10"),
        ],
    ),
    (
        "Phổ biến Chỉ thị số 56-CT/TW, Kết luận số 19-KL/TW về tổng kết 10 năm thực hiện Chỉ thị số 56-CT/TW và Thông "
        "báo số 50-TB/TW.",
        [("19-KL/TW", "reviews", "56-CT/TW")],
    ),
    (
        "Chính phủ vừa ban hành Nghị định 42/2018/NĐ-CP bãi bỏ một số nghị định về ngân hàng.\nCác Nghị định bị bãi bỏ "
        "gồm:\n1 - Nghị định số 14/CP ngày 02/3/1993 về vay vốn.\n2 - Nghị định số 59/2009/NĐ-CP về tổ chức.\n"
        "Nghị định số 10/2010/NĐ-CP vẫn có hiệu lực.",
        [("42/2018/NĐ-CP", "repeals", "14/CP"), ("42/2018/NĐ-CP", "repeals", "59/2009/NĐ-CP")],
    ),
    (
        "Quyết định số 15/2024/QĐ-UBND thay thế các quyết định sau:\n- Quyết định số 8/2020/QĐ-UBND về phí;\n"
        "- Quyết định số 9/2020/QĐ-UBND về lệ phí.",
        [
            ("15/2024/QĐ-UBND", "replaces", "8/2020/QĐ-UBND"),
            ("15/2024/QĐ-UBND", "replaces", "9/2020/QĐ-UBND"),
        ],
    ),
    ("Theo Nghị định 49 (nay là Nghị định 74), học sinh được hỗ trợ.", [("74", "replaces", "49")]),
    (
        "Xử lý theo Nghị định số 139/2017/NĐ-CP (trước đó là Nghị định số 121/2013/NĐ-CP).",
        [("139/2017/NĐ-CP", "replaces", "121/2013/NĐ-CP")],
    ),
    (
        "Bộ ban hành Quy định 10-QĐ/TU. Quy định này gồm 5 chương, 37 điều, thay thế Quy định 8-QĐ/TU.",
        [("10-QĐ/TU", "replaces", "8-QĐ/TU")],
    ),
    (
        "Bộ ban hành Quy định số 10-QĐ/TU về kỷ luật. Quy định có hiệu lực từ ngày 06/7/2022 và thay thế Quy định số "
        "8-QĐ/TU về xử lý đảng viên vi phạm.",
        [("10-QĐ/TU", "replaces", "8-QĐ/TU")],
    ),
    (
        "Tỉnh ủy ban hành Quy định số 22-QĐ/TU về công tác kiểm tra, giám sát và kỷ luật thay thế Quy định số 3-QĐ/TU.",
        [("22-QĐ/TU", "replaces", "3-QĐ/TU")],
    ),
    (
        "Bộ Nội vụ ban hành Công văn số 18/BNV-TCBC gửi các bộ, cơ quan ngang bộ; Ủy ban nhân dân tỉnh, thành phố về "
        "việc hướng dẫn thực hiện Nghị định số 17/2024/NĐ-CP.",
        [("18/BNV-TCBC", "implements", "17/2024/NĐ-CP")],
    ),
    (
        "Thông tư số 12/2015/TT-BNV về sửa đổi, bổ sung một số điều của Quy chế thi, xét tuyển ban hành kèm theo Quyết "
        "định số 49/2008/QĐ-BNV.",
        [("12/2015/TT-BNV", "amends", "49/2008/QĐ-BNV")],
    ),
    (
        "Thông tư số 58/2011/TT-BNV thay thế Quyết định số 40/2006/QĐ-BNV ban hành Quy chế thi, tuyển và Thông tư số "
        "51/2008/TT-BNV.",
        [("58/2011/TT-BNV", "replaces", "40/2006/QĐ-BNV"), ("58/2011/TT-BNV", "replaces", "51/2008/TT-BNV")],
    ),
    (
        "Quyết định số 13/QĐ-UBND sửa đổi Quy chế đấu giá kèm Quyết định số 21/QĐ-UBND đã được thay thế bởi Quyết định "
        "số 30/QĐ-UBND.",
        [("13/QĐ-UBND", "amends", "21/QĐ-UBND"), ("30/QĐ-UBND", "replaces", "13/QĐ-UBND")],
    ),
    (
        "Số: 594/KH-UBND\nLai Châu, ngày 21 tháng 10 năm 2021\nKẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG\n"
        "Thực hiện Chỉ thị số 19/CT-TTg về thi đua theo Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và "
        "Kế hoạch số 16/KH-BTĐ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        [("594/KH-UBND", "implements", "19/CT-TTG"), ("594/KH-UBND", "implements", "16/KH-BTĐ")],
    ),
    (
        "Số: 47/2017/TT-BNV\nHà Nội, ngày 7 tháng 12 năm 2017\nTHÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư số "
        "21/2016/TT-BNV",
        [("47/2017/TT-BNV", "amends", "21/2016/TT-BNV")],
    ),
    (
        "Số: 14/2001/QĐ-UB\nĐà Lạt, ngày 16 tháng 3 năm 2001\nQUYẾT ĐỊNH\n- Căn cứ Quy chế đầu tư ban hành kèm theo "
        "Nghị định số 52/1999/NĐ-CP và Nghị định số 12/2000/NĐ-CP;",
        [("14/2001/QĐ-UB", "based_on", "52/1999/NĐ-CP"), ("14/2001/QĐ-UB", "based_on", "12/2000/NĐ-CP")],
    ),
    (
        "Huyện triển khai Nghị quyết số 28/NQ-CP của\nChính phủ ban hành Chương trình hành động thực hiện Nghị quyết "
        "số 22-NQ/TW\nvề phòng thủ dân sự.",
        [("28/NQ-CP", "implements", "22-NQ/TW")],
    ),
    (
        "Số: 2862/QĐ-UBND\nSơn\nLa, ngày 16 tháng 11\nnăm 2018\nQUYẾT ĐỊNH\nCăn cứ Thông tư liên tịch số\n"
        "04/2010/TTLT-UBDT-BNV về tổ chức; Nghị định\nsố 43/2011/NĐ-CP của Chính phủ;\nQUYẾT ĐỊNH:\nĐiều 2. Quyết định"
        " này có hiệu lực từ ngày\nký và thay thế Quyết định số 45/2005/QĐ-UBND.",
        [
            ("2862/QĐ-UBND", "based_on", "04/2010/TTLT-UBDT-BNV"),
            ("2862/QĐ-UBND", "based_on", "43/2011/NĐ-CP"),
            ("2862/QĐ-UBND", "replaces", "45/2005/QĐ-UBND"),
        ],
    ),
    (
        "Số: 10/CT-UBND\nBình Phước, ngày 23 tháng 8 năm 2017\nCHỈ THỊ\nThực hiện Chỉ thị\nsố 2699/CT-BGDĐT ngày "
        "08/8/2017 của Bộ Giáo dục và Đào tạo;\nNhằm thực hiện nhiệm vụ năm học, Chủ tịch UBND tỉnh\nchỉ thị:",
        [("10/CT-UBND", "implements", "2699/CT-BGDĐT")],
    ),
    (
        "Số: 165/KH-UBND\nQuảng Ninh, ngày 30 tháng 10 năm 2018\nKẾ HOẠCH\nThực hiện Quyết định số 522/QĐ-TTg\nngày "
        "14/5/2018 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh Quảng\nNinh ban hành Kế hoạch triển khai như sau:",
        [("165/KH-UBND", "implements", "522/QĐ-TTg")],
    ),
    (
        "Thực hiện Công điện số 570/CĐ-TTg ngày 02/5/2021 của Thủ tướng Chính phủ về chấn chỉnh, nâng cao hiệu quả "
        "công tác phòng, chống dịch; Chỉ thị số 12-CT/TU ngày 05/5/2021 của Ban Thường vụ Tỉnh ủy về các biện pháp cấp "
        "bách; các văn bản có liên quan của Trung ương, UBND tỉnh vừa ban hành Công văn số 1246/UBND-VX.",
        [("1246/UBND-VX", "implements", "570/CĐ-TTg"), ("1246/UBND-VX", "implements", "12-CT/TU")],
    ),
    (
        "Các sở thực hiện nghiêm chỉ đạo của UBND tỉnh về triển khai thực hiện Thông báo số 263/TB-VPCP ngày "
        "08/10/2021 của Văn phòng Chính phủ (tại Văn bản số 3859/UBND-ĐTXD ngày 09/10/2021 của UBND tỉnh).",
        [("3859/UBND-ĐTXD", "implements", "263/TB-VPCP")],
    ),
    (
        "Ngày 16/4/2020, UBND tỉnh ban hành Công văn số 1232/UBND-VP gửi các sở về trực lễ. Theo đó, thực hiện Công "
        "văn số 2964/VPCP-TH ngày 15/4/2020 của Văn phòng Chính phủ, các đơn vị bố trí người trực.",
        [("1232/UBND-VP", "implements", "2964/VPCP-TH")],
    ),
    (
        "Để tiếp tục bảo đảm các biện pháp quản lý rừng và thực hiện Công điện số 481/CĐ-TTg ngày 26/4/2019 của Thủ "
        "tướng Chính phủ (gửi kèm), ngày 2/5/2019 Chủ tịch UBND tỉnh đã có Công văn số 2552/UBND-NN.",
        [("2552/UBND-NN", "implements", "481/CĐ-TTg")],
    ),
    (
        "Nghị quyết 64/2017/NQ-HĐND quy định chế độ công tác phí, chế độ chi hội nghị đã được sửa đổi tại Điều 1 Nghị "
        "quyết 29/2024/NQ-HĐND.",
        [("29/2024/NQ-HĐND", "amends", "64/2017/NQ-HĐND")],
    ),
    (
        "Quyết định số 16/2024/QĐ-UBND thay thế Quyết định số 10/2020/QĐ-UBND, đồng thời bãi bỏ Quyết định số "
        "5/2019/QĐ-UBND.",
        [
            ("16/2024/QĐ-UBND", "replaces", "10/2020/QĐ-UBND"),
            ("16/2024/QĐ-UBND", "repeals", "5/2019/QĐ-UBND"),
        ],
    ),
    (
        "Nghị quyết số 18/2024/NQ-HĐND sửa đổi Nghị quyết số 5/2020/NQ-HĐND và bãi bỏ Nghị quyết số 7/2021/NQ-HĐND, "
        "Nghị quyết số 9/2021/NQ-HĐND.",
        [
            ("18/2024/NQ-HĐND", "amends", "5/2020/NQ-HĐND"),
            ("18/2024/NQ-HĐND", "repeals", "7/2021/NQ-HĐND"),
            ("18/2024/NQ-HĐND", "repeals", "9/2021/NQ-HĐND"),
        ],
    ),
    (
        "Nghị định số 35/2023/NĐ-CP sửa đổi Nghị định số 37/2010/NĐ-CP về lập quy hoạch, Nghị định số 44/2015/NĐ-CP "
        "về quản lý, sử dụng đất và Nghị định số 72/2019/NĐ-CP.",
        [
            ("35/2023/NĐ-CP", "amends", "37/2010/NĐ-CP"),
            ("35/2023/NĐ-CP", "amends", "44/2015/NĐ-CP"),
            ("35/2023/NĐ-CP", "amends", "72/2019/NĐ-CP"),
        ],
    ),
    (
        "Quyết định số 10/QĐ-UBND được thay thế bởi Quyết định số 16/QĐ-UBND và bãi bỏ Quyết định số 5/QĐ-UBND.",
        [("16/QĐ-UBND", "replaces", "10/QĐ-UBND")],
    ),
    (
        "Để thực hiện Nghị quyết số 57-NQ/TW, UBND tỉnh ban hành Kế hoạch số 88/KH-UBND về chuyển đổi số.",
        [("88/KH-UBND", "implements", "57-NQ/TW")],
    ),
    (
        "Nhằm cụ thể hóa Kết luận số 123-KL/TW ngày 24/1/2025 của Trung ương và Nghị quyết số 25/NQ-CP của Chính phủ "
        "về tăng trưởng, ngày 12/3, UBND tỉnh ban hành Kế hoạch số 77/KH-UBND.",
        [("77/KH-UBND", "implements", "123-KL/TW"), ("77/KH-UBND", "implements", "25/NQ-CP")],
    ),
    (
        "Dự án được duyệt tại Quyết định số 130/QĐ-UBND, ngày 15/4/2015 (bổ sung, điều chỉnh tại QĐ số 99/QĐ-UBND).",
        [("99/QĐ-UBND", "amends", "130/QĐ-UBND")],
    ),
    (
        "Nghị định số 20/2021/NĐ-CP được sửa đổi, bổ sung theo quy định tại khoản 1 và khoản 3 Điều 1 Nghị định số "
        "60/2025/NĐ-CP.",
        [("60/2025/NĐ-CP", "amends", "20/2021/NĐ-CP")],
    ),
    (
        "Số vốn tại Quyết định số 62/QĐ-TTg đã giao cho dự án cấp nước sạch của ba huyện vùng cao chưa được phân bổ "
        "hết theo quy định tại Nghị quyết số 60/NQ-CP.",
        [],
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\nSố: 23/2012/QĐ-UBND\nLâm Sơn, ngày 25 tháng 6 năm 2012\nQUYẾT ĐỊNH\n"
        "Căn cứ Quyết định số 153/2004/QĐ-TTg ngày 17/8/2004 của Thủ tướng Chính phủ về phát triển bền vững;\n"
        "Xét đề nghị của Sở Nội vụ tại Tờ trình số 60/TTr-SNV ngày 30/5/2012,\nQUYẾT ĐỊNH:\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 7/2010/QĐ-UBND.\n"
        "Điều 2. Quyết định này có hiệu lực sau 10 ngày và thay thế Quyết định số 4/2005/QĐ-UBND.",
        [
            ("23/2012/QĐ-UBND", "based_on", "153/2004/QĐ-TTg"),
            ("23/2012/QĐ-UBND", "amends", "7/2010/QĐ-UBND"),
            ("23/2012/QĐ-UBND", "replaces", "4/2005/QĐ-UBND"),
        ],
    ),
    (
        "Số: 86/KH-UBND\nLâm Sơn, ngày 30 tháng 9 năm 2022\nThực hiện Nghị quyết số 96/NQ-CP ngày 1/8/2022 của Chính "
        "phủ về phát triển vùng, Ủy ban nhân dân tỉnh ban hành Kế hoạch với nội dung như sau:",
        [("86/KH-UBND", "implements", "96/NQ-CP")],
    ),
    (
        "Chính phủ ban hành Nghị định 80/2025/NĐ-CP sửa đổi Nghị định số 26/2023/NĐ-CP. Nghị định này có hiệu lực từ "
        "ngày 1/6/2025 và thay thế Nghị định số 57/2020/NĐ-CP, Nghị định số 58/2020/NĐ-CP.",
        [
            ("80/2025/NĐ-CP", "amends", "26/2023/NĐ-CP"),
            ("80/2025/NĐ-CP", "replaces", "57/2020/NĐ-CP"),
            ("80/2025/NĐ-CP", "replaces", "58/2020/NĐ-CP"),
        ],
    ),
    (
        "Nghị định 44/2025/NĐ-CP có hiệu lực từ 15/4/2025, thay thế Nghị định 51/2016/NĐ-CP.",
        [("44/2025/NĐ-CP", "replaces", "51/2016/NĐ-CP")],
    ),
    (
        "UBND tỉnh có Tờ trình 210/TTr-UBND đề nghị HĐND tỉnh ban hành Nghị quyết thay thế Nghị quyết số 8/NQ-HĐND.",
        [],
    ),
    (
        "Kết luận số 30-KL/TU, ngày 13/10/2011 về tiếp tục thực hiện Nghị quyết số 08-NQ/TU của Tỉnh ủy Lai Châu.",
        [("30-KL/TU", "continues", "08-NQ/TU")],
    ),
    (
        "Chương trình hành động số 86-CTr/TU ngày 23/5/2025 của Ban Thường vụ Tỉnh ủy thực hiện Kết luận số 123-KL/TW.",
        [("86-CTr/TU", "implements", "123-KL/TW")],
    ),
    (
        "Căn cứ Nghị quyết số 11/NQ-HĐND ngày 12/12/2011 của HĐND tỉnh về vốn; theo đề nghị của Giám đốc Sở, "
        "UBND tỉnh đã ban hành Quyết định số 32/QĐ-UBND về việc phân bổ vốn.",
        [("32/QĐ-UBND", "based_on", "11/NQ-HĐND")],
    ),
    (
        "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị, Tỉnh ủy đã ban hành Kế hoạch số 40-KH/TU.",
        [("40-KH/TU", "implements", "57-NQ/TW")],
    ),
    (
        "Nghị định số 60/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 20/2021/NĐ-CP.",
        [("60/2025/NĐ-CP", "amends", "20/2021/NĐ-CP")],
    ),
    (
        "Nghị quyết số 18/2025/NQ-HĐND sửa đổi Điều 1 Nghị quyết số 64/2017/NQ-HĐND đã được sửa đổi tại Điều 1 "
        "Nghị quyết số 29/2024/NQ-HĐND.",
        [
            ("18/2025/NQ-HĐND", "amends", "64/2017/NQ-HĐND"),
            ("29/2024/NQ-HĐND", "amends", "64/2017/NQ-HĐND"),
        ],
    ),
    (
        "Quy định số 241-QĐ/TU (thay thế Kết luận số 35-KL/TU và Quy định số 12-QĐ/TU) có hiệu lực từ ngày ký.",
        [("241-QĐ/TU", "replaces", "35-KL/TU"), ("241-QĐ/TU", "replaces", "12-QĐ/TU")],
    ),
    (
        "Quyết định số 15/2024/QĐ-UBND bãi bỏ khoản 2 Điều 5 Quyết định số 8/2020/QĐ-UBND.",
        [("15/2024/QĐ-UBND", "repeals", "8/2020/QĐ-UBND")],
    ),
    (
        "Báo cáo số 31-BC/TU tổng kết 10 năm thực hiện Nghị quyết số 28-NQ/TW của Bộ Chính trị.",
        [("31-BC/TU", "reviews", "28-NQ/TW")],
    ),
    (
        "Nghị quyết số 225/2025/QH15 về việc thi hành Luật Tổ chức Tòa án nhân dân. "
        "Luật Tổ chức Tòa án nhân dân số 81/2025/QH15 có hiệu lực từ ngày 1/7/2025.",
        [("225/2025/QH15", "implements", "81/2025/QH15")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_relation(text, expected):
    assert relations(text) == expected


NONE = [
    "Huyện thực hiện Nghị quyết số 5/NQ-HĐND của HĐND tỉnh, bãi bỏ Quyết định số 8/QĐ-UBND từ năm sau.",
    "Nghị quyết số 4-NQ/TU về xây dựng Đảng gắn với thực hiện Chỉ thị số 5-CT/TU được triển khai tốt.",
    "Chỉ thị số 5-CT/TU về học tập và làm theo tấm gương, việc thực hiện Nghị quyết số 54/NQ-HĐND được giám sát.",
    "Nghị định số 54/2010/NĐ-CP quy định chi tiết Luật Điện ảnh và Thông tư số 12/2009/TT-BNV.",
    "Thông tư số 9/2009/TT-BNV thay thế Thông tư số 36/2017/TT-BNV.",
    "Nghị quyết số 12-NQ/TU đã đi vào cuộc sống. Theo đó, thực hiện Kế hoạch số 8/KH-UBND, các xã trồng rừng.",
    "Huyện đã thực hiện Nghị quyết số 12-NQ/TU tại Kế hoạch số 8/KH-UBND của xã.",
    "theo Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương khóa XII và Kết luận số 38-KL/TW của Bộ Chính trị",
    "Hội nghị quán triệt Nghị quyết số 57-NQ/TW và triển khai Nghị quyết số 68-NQ/TW của Bộ Chính trị.",
    "Tỉnh đã học tập Nghị quyết số 57-NQ/TW; các huyện thực hiện Kết luận số 21-KL/TW.",
    "Nghị quyết số 57-NQ/TW được phổ biến. Các xã thực hiện Kết luận số 21-KL/TW.",
    "Ông đề nghị thực hiện tốt Nghị quyết số 57-NQ/TW, Nghị quyết số 68-NQ/TW.",
    "Triển khai thực hiện Nghị quyết số 57-NQ/TW và tiếp tục thực hiện Nghị quyết số 57-NQ/TW.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_relation(text):
    assert relations(text) == []
