"""
Places in Turkish and Azerbaijani sentences, and the form that each wants: 40 for each language.

A row: a sentence with what is to be replaced in brackets, the term, the right form. The forms follow
*Yazım Kılavuzu* (Türk Dil Kurumu) and *Azərbaycan dilinin orfoqrafiya qaydaları*. Behind a ``#``
stands the `harmony` that the glossary would list.
"""

from __future__ import annotations

TURKISH = """
[Ajansın] başkanı konuştu. | FSB | FSB'nin
[BBC'nin] haberine göre olay doğru. | FSB | FSB'nin
Rapor [BBC'ye] gönderildi. | FSB | FSB'ye
[BBC'de] çalışıyor. | FSB | FSB'de
Bilgi [BBC'den] geldi. | FSB | FSB'den
[BBC'yi] suçladılar. | FSB | FSB'yi
[BBC'nin] üyeleri toplandı. | NATO | NATO'nun
Karar [BBC'den] çıktı. | NATO | NATO'dan
[BBC'ye] başvurdular. | NATO | NATO'ya
[BBC'nin] saldırısı sürüyor. | PKK # ka | PKK'nın
[BBC'nin] sözcüsü yanıt verdi. | MİT | MİT'in
[BBC'den] açıklama yok. | MİT | MİT'ten
[Ankara'da] toplandılar. | Bakü | Bakü'de
[Ankara'nın] tepkisi sert. | Bakü | Bakü'nün
Uçak [Ankara'ya] indi. | Bakü | Bakü'ye
[Ankara'dan] ayrıldılar. | Erivan | Erivan'dan
[Ankara'yı] ziyaret etti. | Erivan | Erivan'ı
[Ankara'da] görüştüler. | Kiev | Kiev'de
[Ankara'ya] ulaştı. | Kiev | Kiev'e
[Ali'nin] sözleri tartışıldı. | Volodimir Zelenski | Volodimir Zelenski'nin
Mektup [Ali'ye] verildi. | Volodimir Zelenski | Volodimir Zelenski'ye
[Ali'yi] aradı. | Nikol Paşinyan | Nikol Paşinyan'ı
[Ali'yle] görüştü. | Nikol Paşinyan | Nikol Paşinyan'la
[Kurumun] raporu yayımlandı. | Dışişleri Bakanlığı | Dışişleri Bakanlığının
[Merkezine] yazdılar. | Dışişleri Bakanlığı | Dışişleri Bakanlığına
[Merkezinde] çalışıyor. | Dışişleri Bakanlığı | Dışişleri Bakanlığında
[Merkezinden] açıklama geldi. | Dışişleri Bakanlığı | Dışişleri Bakanlığından
[Merkezini] eleştirdi. | Dezenformasyonla Mücadele Merkezi | Dezenformasyonla Mücadele Merkezini
[Bakanlığının] uzmanları konuştu. | Dezenformasyonla Mücadele Merkezi | Dezenformasyonla Mücadele Merkezinin
[Bakanlığı] açıklama yaptı. | Ukrayna Güvenlik Servisi | Ukrayna Güvenlik Servisi
[BBC'nin] verileri açıklandı. | Ukrayna Güvenlik Servisi | Ukrayna Güvenlik Servisinin
[BBC'ye] göre durum sakin. | Sputnik | Sputnik'e
[BBC'den] alınan bilgi. | Sputnik | Sputnik'ten
[BBC'de] yayımlandı. | Sputnik | Sputnik'te
[BBC] bunu yazdı. | Sputnik | Sputnik
[Suriye'nin] sınırı kapandı. | Irak | Irak'ın
[Suriye'ye] döndüler. | Irak | Irak'a
[Suriye'de] deprem oldu. | Güney Kafkasya | Güney Kafkasya'da
[Suriye'nin] geleceği belirsiz. | Karabağ | Karabağ'ın
[Suriye'den] çekildiler. | Karabağ | Karabağ'dan
"""

AZERBAIJANI = """
[BBC-nin] rəhbəri danışdı. | FTX | FTX-nin
Hesabat [BBC-yə] göndərildi. | FTX | FTX-yə
[BBC-də] işləyir. | FTX | FTX-də
Məlumat [BBC-dən] gəlib. | FTX | FTX-dən
[BBC-ni] ittiham etdilər. | FTX | FTX-ni
[BBC-nin] məlumatına görə belədir. | AZƏRTAC | AZƏRTAC-ın
[BBC-yə] müraciət olunub. | AZƏRTAC | AZƏRTAC-a
[BBC-dən] verilən xəbər. | AZƏRTAC | AZƏRTAC-dan
[BBC-də] dərc edilib. | AZƏRTAC | AZƏRTAC-da
[BBC-nin] üzvləri toplandı. | NATO | NATO-nun
[BBC-yə] qoşulmaq istəyir. | NATO | NATO-ya
[BBC-dən] cavab yoxdur. | ABŞ | ABŞ-dan
[BBC-nin] mövqeyi dəyişmir. | ABŞ | ABŞ-ın
[BBC-yə] səfər etdi. | ABŞ | ABŞ-a
[BBC-nin] bəyanatı yayıldı. | BMT | BMT-nin
[BBC-də] çıxış etdi. | BMT | BMT-də
[BBC-nin] zabitləri saxlanıldı. | SBU | SBU-nun
[Gəncədə] toplandılar. | Bakı | Bakıda
[Gəncənin] küçələri boşdur. | Bakı | Bakının
Təyyarə [Gəncəyə] endi. | Bakı | Bakıya
[Gəncədən] ayrıldılar. | İrəvan | İrəvandan
[Gəncədə] görüşdülər. | Kiyev | Kiyevdə
[Gəncəyə] çatdı. | Kiyev | Kiyevə
[Gəncənin] mövqeyi sərtdir. | Qarabağ | Qarabağın
[Gəncədən] çıxdılar. | Qarabağ | Qarabağdan
[Gəncəyə] qayıtdılar. | Qarabağ | Qarabağa
[Nazirliyinin] sözçüsü danışdı. | Xarici İşlər Nazirliyi | Xarici İşlər Nazirliyinin
[Mərkəzinə] yazdılar. | Xarici İşlər Nazirliyi | Xarici İşlər Nazirliyinə
[Mərkəzində] işləyir. | Xarici İşlər Nazirliyi | Xarici İşlər Nazirliyində
[Mərkəzindən] açıqlama gəldi. | Xarici İşlər Nazirliyi | Xarici İşlər Nazirliyindən
[Nazirliyini] tənqid etdi. | Dezinformasiya ilə Mübarizə Mərkəzi | Dezinformasiya ilə Mübarizə Mərkəzini
[Nazirliyinin] ekspertləri danışdı. | Dezinformasiya ilə Mübarizə Mərkəzi | Dezinformasiya ilə Mübarizə Mərkəzinin
[Nazirliyi] açıqlama verdi. | Təhlükəsizlik Şurası | Təhlükəsizlik Şurası
[Nazirliyində] müzakirə oldu. | Təhlükəsizlik Şurası | Təhlükəsizlik Şurasında
[BBC-yə] görə vəziyyət sakitdir. | Sputnik | Sputnikə
[BBC-nin] redaksiyası bağlandı. | Sputnik | Sputnikin
Məktub [BBC-yə] verildi. | İlham Əliyev | İlham Əliyevə
[BBC-nin] çıxışı yayımlandı. | İlham Əliyev | İlham Əliyevin
[BBC-dən] soruşdular. | Volodimir Zelenski | Volodimir Zelenskidən
[BBC-nin] cavabı qısa oldu. | Volodimir Zelenski | Volodimir Zelenskinin
"""
