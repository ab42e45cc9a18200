/// Names of one actor in French and in other languages, and names that are easily taken for each other; written for the project.
enum ActorNamePairs {
    /// A line: the French name, then `language=name` for each other version.
    static let same = parsed(
        """
        Sergueï Choïgou|en=Sergei Shoigu|de=Sergej Schoigu|es=Serguéi Shoigú|ru=Сергей Шойгу|ar=سيرغي شويغو|ja=セルゲイ・ショイグ
        Abou Kamal|en=Abu Kamal|de=Abu Kamal|es=Abu Kamal|ru=Абу-Кемаль|ar=البوكمال|en=Al-Bukamal|de=Al-Bukamal
        Sergueï Lavrov|en=Sergey Lavrov|de=Sergej Lawrow|es=Serguéi Lavrov|ru=Сергей Лавров|ar=سيرغي لافروف|ja=セルゲイ・ラブロフ
        Vladimir Poutine|en=Vladimir Putin|de=Wladimir Putin|es=Vladímir Putin|ru=Владимир Путин|ar=فلاديمير بوتين|zh=普京
        Dmitri Medvedev|en=Dmitry Medvedev|de=Dmitri Medwedew|es=Dmitri Medvédev|ru=Дмитрия Медведева|ar=دميتري ميدفيديف|ja=ドミトリー・メドベージェフ
        Mikhaïl Gorbatchev|en=Mikhail Gorbachev|de=Michail Gorbatschow|es=Mijaíl Gorbachov|ru=Михаил Горбачёв|ar=ميخائيل غورباتشوف
        Boris Eltsine|en=Boris Yeltsin|de=Boris Jelzin|es=Borís Yeltsin|ru=Борис Ельцин|ar=بوريس يلتسين
        Nikita Khrouchtchev|en=Nikita Khrushchev|de=Nikita Chruschtschow|es=Nikita Jrushchov|ru=Никита Хрущёв
        Ramzan Kadyrov|en=Ramzan Kadyrov|de=Ramsan Kadyrow|es=Ramzán Kadírov|ru=Рамзан Кадыров|ar=رمضان قديروف
        Alexeï Navalny|en=Alexei Navalny|de=Alexej Nawalny|es=Alexéi Navalni|ru=Алексей Навальный|ar=أليكسي نافالني
        Ioulia Timochenko|en=Yulia Tymoshenko|de=Julija Tymoschenko|es=Yulia Timoshenko|ru=Юлия Тимошенко|ar=يوليا تيموشينكو
        Viktor Ianoukovitch|en=Viktor Yanukovych|de=Wiktor Janukowytsch|es=Víktor Yanukóvich|ru=Виктор Янукович|ar=فيكتور يانوكوفيتش
        Barack Obama|en=Barack Obama|de=Barack Obama|ru=Бараком Обамой|ar=باراك أوباما|zh=奥巴马|ja=バラク・オバマ
        Nicolas Sarkozy|en=Nicolas Sarkozy|de=Nicolas Sarkozy|ru=Николя Саркози|ar=نيكولا ساركوزي|ja=ニコラ・サルコジ
        Angela Merkel|en=Angela Merkel|es=Angela Merkel|ru=Ангела Меркель|ar=أنغيلا ميركل|zh=默克尔|ja=アンゲラ・メルケル
        Gordon Brown|en=Gordon Brown|ru=Гордон Браун|ar=غوردون براون|ja=ゴードン・ブラウン
        Henry Kissinger|en=Henry Kissinger|ru=Генри Киссинджера|ar=هنري كيسنجر|ja=ヘンリー・キッシンジャー
        Bob Dylan|en=Bob Dylan|ru=Бобом Диланом|ar=بوب ديلان|ja=ボブ・ディラン
        John Kerry|en=John Kerry|ru=Джон Керри|ar=جون كيري|ja=ジョン・ケリー
        George W. Bush|en=George Bush|de=George W. Bush|ru=Джордж Буш|ar=جورج بوش|ja=ジョージ・ブッシュ
        Ban Ki-moon|en=Ban Ki-moon|de=Ban Ki Moon|es=Ban Ki-moon|ru=Пан Ги Мун|ar=بان كي مون
        Bachar al-Assad|en=Bashar al-Assad|de=Baschar al-Assad|es=Bashar al Asad|ru=Башар Асад|ar=بشار الأسد|zh=巴沙尔·阿萨德
        Mahmoud Ahmadinejad|en=Mahmoud Ahmadinejad|de=Mahmud Ahmadinedschad|es=Mahmud Ahmadineyad|ru=Махмуд Ахмадинежад|ar=محمود أحمدي نجاد
        Mouammar Kadhafi|en=Muammar Gaddafi|de=Muammar al-Gaddafi|es=Muamar Gadafi|ru=Муаммар Каддафи|ar=معمر القذافي
        Hassan Nasrallah|en=Hassan Nasrallah|de=Hassan Nasrallah|es=Hasan Nasralá|ru=Хасан Насралла|ar=حسن نصر الله
        Rafic Hariri|en=Rafik Hariri|de=Rafik Hariri|es=Rafik Hariri|ru=Рафик Харири|ar=رفيق الحريري
        Saddam Hussein|en=Saddam Hussein|de=Saddam Hussein|es=Sadam Husein|ru=Саддам Хусейн|ar=صدام حسين
        Oussama ben Laden|en=Osama bin Laden|de=Osama bin Laden|es=Osama bin Laden|ru=Усама бен Ладен|ar=أسامة بن لادن
        Qassem Soleimani|en=Qasem Soleimani|de=Kassem Soleimani|es=Qasem Soleimaní|ru=Касем Сулеймани|ar=قاسم سليماني
        Deir ez-Zor|en=Deir ez-Zor|de=Deir as-Saur|es=Deir ez Zor|ru=Дейр-эз-Зор|ar=دير الزور
        Daech|en=Islamic State|de=Islamischer Staat|es=Estado Islámico|ru=ИГИЛ|ar=داعش|zh=伊斯兰国|ja=イスラム国
        OTAN|en=NATO|de=Nato|es=OTAN|ru=НАТО|ar=حلف شمال الأطلسي|zh=北约|ja=北大西洋条約機構
        États-Unis|en=United States|de=USA|es=Estados Unidos|ru=США|ar=الولايات المتحدة|zh=美国|ja=米国
        Corée du Nord|en=North Korea|de=Nordkorea|es=Corea del Norte|ru=Северная Корея|ar=كوريا الشمالية|zh=朝鲜|ja=北朝鮮
        Londres|en=London|de=London|es=Londres|ru=Лондон|ar=لندن|zh=伦敦|ja=ロンドン
        """)

    /// In the same form: no pair of a line is one actor.
    static let different = parsed(
        """
        Corée du Nord|en=South Korea|de=Südkorea|es=Corea del Sur|ru=Южная Корея|ar=كوريا الجنوبية|zh=韩国|ja=韓国
        Soudan|en=South Sudan|de=Südsudan|es=Sudán del Sur|ru=Южный Судан|ar=جنوب السودان|zh=南苏丹|ja=南スーダン
        Iran|en=Iraq|de=Irak|es=Irak|ru=Ирак|ar=العراق|zh=伊拉克|ja=イラク
        Niger|en=Nigeria|de=Nigeria|es=Nigeria|ru=Нигерия|ar=نيجيريا|zh=尼日利亚|ja=ナイジェリア
        Autriche|en=Australia|de=Australien|es=Australia|ru=Австралия|ar=أستراليا|zh=澳大利亚|ja=オーストラリア
        Slovaquie|en=Slovenia|de=Slowenien|es=Eslovenia|ru=Словения|ar=سلوفينيا|zh=斯洛文尼亚|ja=スロベニア
        République du Congo|en=Democratic Republic of the Congo|de=Demokratische Republik Kongo|ru=ДРК|ar=جمهورية الكونغو الديمقراطية
        Mali|en=Malta|de=Malta|es=Malta|ru=Мальта|ar=مالطا|zh=马耳他|ja=マルタ
        Guinée|en=Equatorial Guinea|de=Äquatorialguinea|es=Guinea Ecuatorial|ru=Экваториальная Гвинея|ar=غينيا الاستوائية
        Tamerlan Tsarnaev|en=Dzhokhar Tsarnaev|de=Dschochar Zarnajew|es=Dzhojar Tsarnáev|ru=Джохар Царнаев|ar=جوهر تسارناييف
        George Clooney|en=George Bush|de=George Bush|es=George Bush|ru=Джордж Буш|ar=جورج بوش|ja=ジョージ・ブッシュ
        Bill Clinton|en=Hillary Clinton|de=Hillary Clinton|es=Hillary Clinton|ru=Хиллари Клинтон|ar=هيلاري كلينتون|ja=ヒラリー・クリントン
        Sergueï Lavrov|en=Sergei Shoigu|de=Sergej Schoigu|es=Serguéi Shoigú|ru=Сергей Шойгу|ar=سيرغي شويغو|ja=セルゲイ・ショイグ
        Lech Kaczynski|en=Jaroslaw Kaczynski|de=Jaroslaw Kaczynski|es=Jaroslaw Kaczynski|ru=Ярослав Качиньский
        Fidel Castro|en=Raul Castro|de=Raúl Castro|es=Raúl Castro|ru=Рауль Кастро|ar=راؤول كاسترو|ja=ラウル・カストロ
        Rafic Hariri|en=Saad Hariri|de=Saad Hariri|es=Saad Hariri|ru=Саад Харири|ar=سعد الحريري
        Hafez al-Assad|en=Bashar al-Assad|de=Baschar al-Assad|es=Bashar al Asad|ru=Башар Асад|ar=بشار الأسد
        Saddam Hussein|en=Barack Hussein Obama|de=Qusai Hussein|es=Uday Husein|ru=Кусай Хусейн|ar=عدي حسين
        Vladimir Poutine|en=Dmitry Medvedev|de=Dmitri Medwedew|es=Dmitri Medvédev|ru=Дмитрий Медведев|ar=دميتري ميدفيديف|zh=梅德韦杰夫
        Vladimir Poutine|en=Volodymyr Zelensky|de=Wolodymyr Selenskyj|es=Volodímir Zelenski|ru=Владимир Зеленский|ar=فولوديمير زيلينسكي|zh=泽连斯基
        Nicolas Sarkozy|en=Nicolas Hulot|de=Nicolas Hulot|es=Nicolás Maduro|ru=Николас Мадуро|ar=نيكولاس مادورو
        François Fillon|en=François Hollande|de=François Hollande|es=François Hollande|ru=Франсуа Олланд|ar=فرانسوا هولاند
        Jacques Chirac|en=Jacques Delors|de=Jacques Delors|es=Jacques Rogge|ru=Жак Рогге|ar=جاك روغ
        John Kerry|en=John McCain|de=John McCain|es=John McCain|ru=Джон Маккейн|ar=جون ماكين|ja=ジョン・マケイン
        Hamas|en=Hezbollah|de=Hisbollah|es=Hezbolá|ru=Хезболла|ar=حزب الله|zh=真主党|ja=ヒズボラ
        OTAN|en=UN|de=UNO|es=ONU|ru=ООН|ar=الأمم المتحدة|zh=联合国|ja=国連
        Daech|en=Al-Qaeda|de=Al-Qaida|es=Al Qaeda|ru=Аль-Каида|ar=القاعدة|zh=基地组织|ja=アルカイダ
        Moscou|en=Kyiv|de=Kiew|es=Kiev|ru=Киев|ar=كييف|zh=基辅|ja=キーウ
        Bagdad|en=Damascus|de=Damaskus|es=Damasco|ru=Дамаск|ar=دمشق|zh=大马士革|ja=ダマスカス
        Abou Kamal|en=Deir ez-Zor|de=Deir ez-Zor|es=Deir ez Zor|ru=Дейр-эз-Зор|ar=دير الزور
        Kalachnikov|en=Karimov|de=Karimow|es=Karímov|ru=Каримов|ar=كريموف
        """)

    struct Pair: Sendable, CustomStringConvertible {
        var french: String
        var language: String
        var other: String
        var description: String { "\(french) / \(other) (\(language))" }
    }

    private static func parsed(_ text: String) -> [Pair] {
        text.split(separator: "\n").flatMap { line -> [Pair] in
            let columns = line.split(separator: "|").map(String.init)
            return columns.dropFirst().map { column in
                let sides = column.split(separator: "=", maxSplits: 1).map(String.init)
                return Pair(french: columns[0], language: sides[0], other: sides[1])
            }
        }
    }
}
