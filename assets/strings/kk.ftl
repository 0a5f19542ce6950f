### Every word of the kiosk in Kazakh. The three files hold the same messages.
###
### A comment says where the message appears and whether a reader has looked at it (review: none,
### native or user). `.spoken` is said where it must differ from what is shown. `$by` tells how the
### person operates the kiosk: keys or touch. A mark review: none ? is followed by what is doubtful.
### Other attributes (`.ordinal`, `.total`) are number words that spoken forms refer to.

## First screen

# Name of the kiosk, large. review: none
kiosk-name = Дауыс
    .spoken = Дауыс, петиция киоскісі
# Name of the language, on buttons. review: none
language-name = Қазақша
# First screen, what this is. review: none
welcome-what = Мұнда петицияға қол қоя аласыз
# First screen, small print on how to begin. review: none
welcome-how = Экранды түртіңіз не түймені басыңыз
# First screen, hint of the language button. review: none
welcome-choose =
    { $by ->
        [explore] Қазақ тілін таңдау үшін екі рет түртіңіз
        [switch] Қазақша: батырманы басыңыз
       *[touch] Қазақ тілін таңдау үшін Enter түймесін басыңыз
    }
# First screen, said when speech starts; each language in turn. review: none
welcome-speech =
    { $by ->
        [switch] Экрандағы сөздер бірінен соң бірі айтылады. «Қазақша» дегенді естігенде, батырманы басыңыз.
        [explore] Қазақ тілін таңдау үшін «Қазақша» дегенді естігенше саусағыңызды экран бетімен жүргізіңіз. Содан кейін екі рет түртіңіз.
       *[touch] Қазақ тілін таңдау үшін Enter түймесін басыңыз.
    }

## How far the visit is

# Step strip, e.g. “Step 5 of 7”. review: none
step = { $number }-қадам, барлығы { $total }
    .spoken = { position.ordinal } қадам, барлығы { position.total }
# Step strip, steps by name. review: none
step-2 = Петициялар
# Step strip. review: none
step-3 = Петицияны оқу
# Step strip. review: none
step-4 = Дербес деректер
# Step strip. review: none
step-5 = Сіздің деректеріңіз
# Step strip. review: none
step-6 = Тексеру
# Step strip. review: none
step-7 = Дайын

## On many screens

# Button: one step back. review: none
back = Артқа
# Button: to the next question. review: none
next = Әрі қарай
# Button on help and practice: go on. review: none
go-on = Жалғастыру
# Button: close this page. review: none
page-close = Жабу
# Button: leave without signing. review: none
leave = Шығу
# Button: stay in the visit. review: none
stay = Қалу
# Button: change an answer. review: none
change = Өзгерту
# Button: show a masked value. review: none
show = Көрсету
    .spoken = Экранда он секунд көрсету
# Button: mask it again. review: none
hide = Жасыру
# A date; the numbers of its day, month and year are given. review: none
date = { NUMBER($year, useGrouping: 0) } жылғы { $day } { date.month }
    .spoken = { date.year } жылғы { date.day } { date.month }
    .month =
        { $month ->
            [1] қаңтар
            [2] ақпан
            [3] наурыз
            [4] сәуір
            [5] мамыр
            [6] маусым
            [7] шілде
            [8] тамыз
            [9] қыркүйек
            [10] қазан
            [11] қараша
           *[other] желтоқсан
        }
    .day =
        { $day ->
            [1] бірінші
            [2] екінші
            [3] үшінші
            [4] төртінші
            [5] бесінші
            [6] алтыншы
            [7] жетінші
            [8] сегізінші
            [9] тоғызыншы
            [10] оныншы
            [11] он бірінші
            [12] он екінші
            [13] он үшінші
            [14] он төртінші
            [15] он бесінші
            [16] он алтыншы
            [17] он жетінші
            [18] он сегізінші
            [19] он тоғызыншы
            [20] жиырмасыншы
            [21] жиырма бірінші
            [22] жиырма екінші
            [23] жиырма үшінші
            [24] жиырма төртінші
            [25] жиырма бесінші
            [26] жиырма алтыншы
            [27] жиырма жетінші
            [28] жиырма сегізінші
            [29] жиырма тоғызыншы
            [30] отызыншы
           *[other] отыз бірінші
        }
    .year =
        { $year ->
            [2026] екі мың жиырма алтыншы
            [2027] екі мың жиырма жетінші
            [2028] екі мың жиырма сегізінші
            [2029] екі мың жиырма тоғызыншы
            [2030] екі мың отызыншы
            [2031] екі мың отыз бірінші
            [2032] екі мың отыз екінші
            [2033] екі мың отыз үшінші
            [2034] екі мың отыз төртінші
            [2035] екі мың отыз бесінші
            [2036] екі мың отыз алтыншы
            [2037] екі мың отыз жетінші
            [2038] екі мың отыз сегізінші
            [2039] екі мың отыз тоғызыншы
            [2040] екі мың қырқыншы
           *[other] { NUMBER($year, useGrouping: 0) }
        }
# Display: the next part of a long screen. review: none
display-more = Тағы
# Display: back to the first part of a long screen, in place of “More” on the last. review: none
display-start = Басына
# Display: which part of a long screen. review: none
display-page = { $number }-бет, барлығы { $total }
    .spoken = { position.ordinal } бет, барлығы { position.total }

## Quick bar, on every screen

# Quick bar. review: none
bar-help = Көмек
# Quick bar. review: none
bar-language = Тіл
# Quick bar. review: none
bar-sound = Дыбыс
# Quick bar. review: none ? software often says «Мәтін өлшемі»
bar-size = Әріп өлшемі
# Quick bar. review: none
bar-colours = Түстер
# Quick bar. review: none ? officials also say «ым-ишара тілі»; ask the people who sign
bar-sign-language = Ымдау тілі
# Quick bar. review: none
bar-leave = Шығу
# Quick bar: the one button in place of the seven, where they have no room. review: none
bar-menu = Мәзір
# Heading of the page with the seven. review: none
menu-title = Мәзір: Сізге не керек?

## List of petitions

# Heading that asks. review: none
petitions-title = Қай петицияны оқығыңыз келеді?
# Said after the heading. review: none
petitions-summary =
    Мұнда { $total ->
        [1] бір
       *[other] { $total }
    } петиция бар.
# Said after the heading, to learners. review: none
petitions-hint =
    { $by ->
        [keys] Біреуінен екіншісіне «Жоғары» және «Төмен» түймелерімен өтіңіз. Петицияны ашу үшін Enter түймесін басыңыз.
        [switch] Керекті петицияны естігенде, батырманы басыңыз.
        [explore] Петицияларды есту үшін саусағыңызды экран бетімен жүргізіңіз. Соңғы естіген петицияны ашу үшін экранның кез келген жерін екі рет түртіңіз.
       *[touch] Петицияны ашу үшін оны түртіңіз.
    }
# List of petitions, of one that has such a film, after the number received. review: none
petitions-film = ымдау тілінде бейнежазбасы бар
# Signatures received, never a bare number. review: none ? the date stands before «күнгі дерек» without an ending
received = { received-short } ({ date } күнгі дерек)
    .spoken = { received-short.spoken } Бұл – { date.spoken } күнгі дерек
# Signatures received, in the list; never a bare number. review: none ? «2 814 қол келіп түсті» may be heard as hands that came; «қол жиналды» is the other way
received-short =
    { $number ->
        [0] Әзірге бірде-бір қол келіп түскен жоқ
       *[other] { $number } қол келіп түсті, әлі тексерілмеген
    }
    .spoken =
        { $number ->
            [0] Әзірге бірде-бір қол келіп түскен жоқ.
           *[other] { NUMBER($number, useGrouping: 0) } қол келіп түсті. Олар әлі тексерілмеген.
        }
# In place of the number when the kiosk has no signed figure. review: none
received-unknown = Қолдардың расталған саны әлі жоқ
# Trouble screen: heading. review: none
no-petitions-title = Қазір мұнда петиция жоқ
# Trouble screen: reason when nothing was ever loaded. review: none
no-petitions-why = Бұл киоскіге әлі бірде-бір петиция жүктелген жоқ.
# Trouble screen: what to do. review: none
no-petitions-do = Бұл туралы қызметкерге айтыңыз. Кейінірек келуіңізге болады. Осы жерде бұрын қойылған қолдар жоғалмайды.
# Trouble screen and list: the pack is damaged. review: none
pack-damaged = Петициялардың жаңа жинағы бүлінген, сондықтан ол қолданылмайды. Қызметкер оны қайта көшіре алады.
# Trouble screen and list: the pack carries no valid signature. review: none
pack-unsigned = Петициялардың жаңа жинағына оны шығаруға құқығы бар адамдар қол қоймаған, сондықтан ол қолданылмайды.
# Trouble screen and list: the pack is older than one already seen. review: none
pack-rolled-back = Петициялардың бұл жинағы бұрынғысынан ескі, сондықтан ол қолданылмайды.
# Trouble screen and list: files of the pack are missing. review: none
pack-incomplete = Петициялардың жаңа жинағы толық емес, сондықтан ол қолданылмайды. Қызметкер оны қайта көшіре алады.
# Trouble screen and list: this is not a pack. review: none
pack-not-a-pack = Петициялар жинағы өз орнынан табылмады. Қызметкер оны қайта көшіре алады.

## One petition

# Mark of a sample. review: none
petition-sample = Бұл – киоскіні байқап көруге арналған үлгі. Оны ешкім алмайды.
# Said after the title, to learners. review: none ? «бұл әлі қол қою емес»: calm, or does it sound like a warning
petition-hint =
    { $by ->
        [keys] Бөліп-бөліп тыңдау үшін «Төмен» түймесін баса беріңіз. Әрі қарай өту үшін «Оңға» түймесін басыңыз: бұл әлі қол қою емес.
        [switch] Тыңдау үшін «Мәтін» дегенде батырманы басыңыз. Қол қоюға өту үшін «Қол қоюға өту» дегенде басыңыз.
        [explore] Бөліп-бөліп тыңдау үшін саусағыңызды оңға қарай жылдам сырғыта беріңіз. Әрі қарай өту үшін саусағыңызбен «Қол қоюға өту» дегенді тауып, екі рет түртіңіз: бұл әлі қол қою емес.
       *[touch] Оқып шығыңыз, содан кейін «Қол қоюға өту» түймесін таңдаңыз.
    }
# Fact: to whom. review: none
petition-addressee = Кімге
# Fact: who started it. review: none
petition-initiator = Кім бастады
# Fact: last day to sign. review: none
petition-deadline = Қол жинаудың соңғы күні
# Fact: how many signed. review: none
petition-received = Қанша қол жиналды
# Button: the Easy Read version. review: none ? name of Easy Read
petition-easy = Қарапайым сөзбен
# Button: back to the full text. review: none
petition-full = Толық мәтін
# Main button: towards signing, does not sign. review: none
petition-sign = Қол қоюға өту
# Announced after Easy Read was chosen. review: none
easy-read-is = Қарапайым сөзбен жазылған мәтін. Қол толық мәтінге қойылады.
# Announced after the full text was chosen. review: none
full-text-is = Толық мәтін.
# Trouble screen: heading. review: none
closed-title = Бұл петиция жабылған
# Trouble screen: explanation. review: none
closed-what = Қол жинау аяқталды, енді бұл петицияға қол қоюға болмайды. Басқа петицияларды оқи аласыз.
# Trouble screen: main button. review: none
closed-list = Петициялар тізіміне

## Personal data

# Heading. review: none
notice-title = Деректеріңізді осы петиция үшін пайдалануға бола ма?
# Said after the heading. review: none
notice-summary = Мұнда деректеріңіз не үшін керек екені және оларды кім алатыны айтылады. Әзірге Сізден ешқандай дерек сұралған жоқ.
# Said after that, to learners. review: none
notice-hint =
    { $by ->
        [keys] Бөліп-бөліп тыңдау үшін «Төмен» түймесін баса беріңіз. «Оңға» түймесі бірден «Келісемін» түймесіне өткізеді. Оны таңдау үшін Enter түймесін басыңыз.
        [switch] Тыңдау үшін «Мәтін» дегенде батырманы басыңыз. Содан кейін «Келісемін» не «Келіспеймін» дегенді таңдаңыз.
        [explore] Бөліп-бөліп тыңдау үшін саусағыңызды оңға қарай жылдам сырғыта беріңіз. «Келісемін» және «Келіспеймін» түймелері соңында тұр. Таңдау үшін екі рет түртіңіз.
       *[touch] «Келісемін» және «Келіспеймін» түймелері соңында тұр.
    }
# First paragraph. review: none ? «мөрлейді» (seals) is explained by the sentence after it; is it clear who «кілт ұстаушылар» are
notice-1 = Қол қою үшін төмендегі деректерді бересіз. Қол қойған бойда киоск оларды мөрлейді. Мұнда оларды ешкім оқи алмайды: тек кілт ұстаушылар аша алады.
# Fact: purpose. review: none
notice-purpose = Не үшін керек
# Fact: why the name is asked. review: none
notice-name = Аты-жөніңіз
# Fact: who gets the data. review: none
notice-receiver = Қолдар тапсырылғанда, деректеріңізді кім алады
# Fact: who answers for the data. review: none
notice-responsible = Деректеріңізге кім жауапты
# Fact: how to reach them. review: none
notice-contact = Олармен қалай хабарласуға болады
# Fact: how long it is kept. review: none
notice-retention = Деректер қанша уақыт сақталады
# Value of the fact above. review: none
notice-months = Қол жинаудың соңғы күнінен кейін { $months } ай сақталады, содан соң жойылады
# Fact: where the server is. review: none
notice-hub = Деректер қайда сақталады
# Last paragraph. review: none
notice-voluntary = Келісуге міндетті емессіз. Келісіміңізсіз ештеңе сұралмайды, ештеңе сақталмайды.
# Main button. review: none
notice-agree = Келісемін
# Button. review: none
notice-refuse = Келіспеймін
# Announced back on the petition. review: none
consent-refused = Сіз келісім бермедіңіз. Ештеңе сақталған жоқ. Оқуды жалғастыра аласыз.

## Questions, one a screen

# Heading that asks. review: none ? or «Тегіңіз қандай?»; many say «фамилияңыз»
ask-surname = Тегіңіз кім?
# Heading that asks. review: none
ask-given_name = Атыңыз кім?
# Heading that asks. review: none ? many people answer with a full form in -ұлы, -қызы; the hint shows it
ask-patronymic = Әкеңіздің аты кім?
# Heading that asks. review: none
ask-iin = ЖСН нөміріңіз қандай?
    .spoken = Жеке сәйкестендіру нөміріңіз қандай?
# Heading that asks. review: none
ask-birth_date = Туған күніңіз қашан?
# Heading that asks. review: none
ask-address = Мекенжайыңыз қандай?
# Heading that asks. review: none
ask-contact = Сізбен қалай байланысуға болады?
# Name of the field, also on the review. review: none
field-surname = Тегіңіз
# Name of the field, also on the review. review: none
field-given_name = Атыңыз
# Name of the field, also on the review. review: none
field-patronymic = Әкеңіздің аты
# Name of the field, also on the review. review: none
field-iin = ЖСН
    .spoken = Жеке сәйкестендіру нөмірі
# Name of the field, also on the review. review: none
field-birth_date = Туған күніңіз
# Name of the field, also on the review. review: none
field-address = Мекенжайыңыз
# Name of the field, also on the review. review: none
field-contact = Телефон не электрондық пошта
# Hint under the field. review: none
hint-surname = Жеке куәліктегідей.
# Hint under the field. review: none
hint-given_name = Жеке куәліктегідей.
# Hint under the field. review: none ? the examples
hint-patronymic = Мысалы, Серікұлы, Үмітқызы, Сергеевна. Болмаса, «Жоқ» түймесін таңдаңыз.
# Hint under the field. review: none
hint-iin = Он екі цифр, жеке куәліктегідей.
# Hint under the field. review: none
hint-birth_date = Сегіз цифр: күні, айы, жылы. Мысалы, 05.11.1984.
    .spoken = Сегіз цифр: екі цифр – күні, екі цифр – айы, төрт цифр – жылы.
# Hint under the field. review: none
hint-address = Қала не ауыл, көше, үй, пәтер.
# Hint under the field. review: none
hint-contact = Біреуі жеткілікті.
# Said after the question, to learners. review: none
detail-hint =
    { $by ->
        [keys] Жауапты теріп, Enter түймесін басыңыз. Пернетақта болмаса, «Экрандағы пернетақта» дегенді естігенше, «Төмен» түймесін баса беріңіз.
        [switch] «Экрандағы пернетақта» дегенді естігенде, батырманы басыңыз: алдымен қатар, сонан соң таңба таңдалады. Соңында «Әрі қарай» дегенді таңдаңыз.
        [explore] Саусағыңызбен экрандағы пернетақтаны тауып, жауапты әріптеп теріңіз. Содан кейін «Әрі қарай» дегенді тауып, екі рет түртіңіз.
       *[touch] Экрандағы түймелерді түртіңіз, содан кейін «Әрі қарай» түймесін таңдаңыз.
    }
# Button: leave a question out that need not be answered. review: none ? the hint says «Жоқ», the voice «Жоқ, өткізіп жіберу»: is it clear that this is the same button
detail-skip = Жоқ
    .spoken = Жоқ, өткізіп жіберу
# Announced after an answer was left out; the same words stand on the review. review: none
answer-skipped = { $field }: көрсетілмеген.
# Announced back on the review after an answer was changed. review: none
answer-changed = Өзгертілді.
# Announced back on the review where an answer stayed as it was. review: none
answer-kept = Өзгерген жоқ.
# What the field says when nothing was entered. review: none
value-empty = бос
# Spoken in place of secret characters. review: none
value-count = { $count } таңба енгізілді

## On-screen keyboard

# Name of the keyboard. review: none
keyboard = Экрандағы пернетақта
# Hint of the keyboard. review: none ? long; is it understood at the first hearing
keyboard-hint =
    { $by ->
        [keys] Enter түймесін басыңыз, содан кейін таңбаны «Жоғары», «Төмен», «Солға», «Оңға» түймелерімен таңдаңыз. Enter оны тереді, Escape пернетақтадан шығарады. «Әрі қарай» түймесі пернетақтадан кейін тұр.
        [switch] Алдымен қатарды, содан кейін таңбаны таңдаңыз.
        [explore] Саусағыңызды пернелердің үстімен жүргізіңіз: әрқайсысы айтылады. Соңғысын теру үшін саусағыңызды көтеріңіз.
       *[touch] Таңбаны теру үшін оны түртіңіз.
    }
# Hint of the keyboard where a key types by a double tap. review: none
keyboard-hint-twice = Саусағыңызды пернелердің үстімен жүргізіңіз: әрқайсысы айтылады. Соңғысын теру үшін екі рет түртіңіз.
# Said after the hint of the keyboard, on a question whose answer is not read out. review: none
keyboard-overheard = Экрандағы таңбалар дауыстап айтылады, ал кәдімгі пернетақтада терілгені айтылмайды.
# Key: space. review: none
key-space = Бос орын
# Key: delete the character before the caret. review: none
key-erase = Өшіру
# Key: take the last change back. review: none ? «Қайтару» may be heard as doing it again; or «Болдырмау»
key-undo = Қайтару
    .spoken = Соңғы өзгерісті қайтару
# Key: delete all of the answer. review: none
key-clear = Тазалау
    .spoken = Бәрін өшіру
# Spoken: a key that opens a group of letters; first and last of them. review: none ? natural without an ending after the letters
key-group = { $first }, { $last } аралығы
# Key: back from a group of keys. review: none
key-groups = Барлық перне
    .spoken = Барлық пернеге оралу
# Key: opens the keys for which there was no room. review: none
key-others = Басқа
    .spoken = Басқа пернелер
# Key: caret one to the left. review: none
key-left = ←
    .spoken = Меңзер солға
# Key: caret one to the right. review: none
key-right = →
    .spoken = Меңзер оңға
# Key: capital letters. review: none
key-capital = АБВ
    .spoken = Бас әріптер
# Key: small letters. review: none
key-small = абв
    .spoken = Кіші әріптер
# Key: Kazakh letters. review: none
key-alphabet-kk = Әә
    .spoken = Қазақ әріптері
# Key: Russian letters. review: none
key-alphabet-ru = Яя
    .spoken = Орыс әріптері
# Key: English letters. review: none
key-alphabet-en = Ww
    .spoken = Ағылшын әріптері
# Key: digits and signs. review: none
key-alphabet-digits = 123
    .spoken = Цифрлар мен белгілер
# Announced after the key. review: none
alphabet-is-kk = Қазақ әріптері
# Announced after the key. review: none
alphabet-is-ru = Орыс әріптері
# Announced after the key. review: none
alphabet-is-en = Ағылшын әріптері
# Announced after the key. review: none
alphabet-is-digits = Цифрлар мен белгілер
# Announced after the key. review: none
capitals-are = Бас әріптер
# Announced after the key. review: none
smalls-are = Кіші әріптер
# Spoken name of the sign “-”. review: none
sign-hyphen = дефис
# Spoken name of the sign “.”. review: none
sign-stop = нүкте
# Spoken name of the sign “,”. review: none
sign-comma = үтір
# Spoken name of the apostrophe. review: none
sign-apostrophe = дәйекше
# Spoken name of the sign “@”. review: none ? or «ат белгісі», «ит»; texts of petitions say the same word (speech/text/tables/kk.tsv)
sign-at = айқұлақ
# Spoken name of the sign “_”. review: none ? no settled word
sign-underscore = астыңғы сызық
# Spoken name of the sign “/”. review: none
sign-slash = қиғаш сызық
# Spoken name of the sign “+”. review: none ? or «қосу белгісі»; before a telephone number petitions say the same word
sign-plus = плюс
# Spoken name of the sign “(”. review: none
sign-bracket-open = жақша ашылды
# Spoken name of the sign “)”. review: none
sign-bracket-close = жақша жабылды
# Spoken name of the sign “№”. review: none ? by itself, on a key, or «нөмір белгісі»
sign-number = нөмірі
# Spoken name of the sign “:”. review: none
sign-colon = қос нүкте
# Spoken name of the sign “;”. review: none
sign-semicolon = нүктелі үтір
# Spoken name of the sign “!”. review: none
sign-exclamation = леп белгісі
# Spoken name of the sign “?”. review: none
sign-question = сұрақ белгісі
# Spoken name of the sign “«”. review: none
sign-quote-open = тырнақша ашылды
# Spoken name of the sign “»”. review: none
sign-quote-close = тырнақша жабылды
# Spoken name of the sign “–”. review: none ? may be taken for the hyphen; or «тире»
sign-dash = сызықша
# Spoken name of the sign “%”. review: none
sign-percent = пайыз
# Spoken name of a space when it is typed or passed. review: none
sign-space = бос орын
# Announced: a character that cannot be part of this answer. review: none
typed-not-fit = Бұл таңба мұнда жарамайды.
# Announced: the field is full. review: none
typed-too-long = Өріс толды, енді таңба сыймайды.
# Announced: nothing before the caret to delete. review: none
erased-nothing = Өшіретін ештеңе жоқ.
# Announced when a group of keys has opened. review: none
keys-opened = Енді пернені таңдаңыз.
# Announced back from a group of keys. review: none
keys-closed = Барлық перне
# Announced. review: none
entry-cleared = Бәрі өшірілді. «Қайтару» пернесі мәтінді орнына келтіреді.
# Announced; what is in the field now is said after it. review: none
undone = Қайтарылды.
# Announced. review: none
undo-nothing = Қайтаратын ештеңе жоқ.
# Button, with speech on: says what was typed. review: none
read-back = Оқып беру
    .spoken = Жазғанымды оқып беру
# Announced. review: none
read-back-nothing = Әзірге ештеңе енгізілген жоқ.
# Announced: the caret is at the start. review: none
caret-start = Мәтіннің басы
# Announced: the caret is at the end. review: none
caret-end = Мәтіннің соңы

## What is wrong with an answer, and what to do

# Error on the question. review: none
problem-surname-empty = Тегіңіз әлі жазылмаған. Оны жазыңыз.
# Error on the question. review: none
problem-surname-too_long = Тегіңіз тым ұзын: мұнда 60 әріп сыяды. Оны қысқартыңыз.
# Error on the question. review: none
problem-surname-character = Тегіңізде цифр немесе басқа артық таңба бар. Оны өшіріңіз.
# Error on the question. review: none
problem-given_name-empty = Атыңыз әлі жазылмаған. Оны жазыңыз.
# Error on the question. review: none
problem-given_name-too_long = Атыңыз тым ұзын: мұнда 60 әріп сыяды. Оны қысқартыңыз.
# Error on the question. review: none
problem-given_name-character = Атыңызда цифр немесе басқа артық таңба бар. Оны өшіріңіз.
# Error on the question. review: none
problem-patronymic-empty = Әкеңіздің аты әлі жазылмаған. Оны жазыңыз.
# Error on the question. review: none
problem-patronymic-too_long = Әкеңіздің аты тым ұзын: мұнда 60 әріп сыяды. Оны қысқартыңыз.
# Error on the question. review: none
problem-patronymic-character = Әкеңіздің атында цифр немесе басқа артық таңба бар. Оны өшіріңіз.
# Error on the question. review: none
problem-iin-empty = ЖСН әлі жазылмаған. Он екі цифрын теріңіз.
    .spoken = Жеке сәйкестендіру нөмірі әлі жазылмаған. Он екі цифрын теріңіз.
# Error on the question. review: none
problem-iin-length = ЖСН он екі цифрдан тұрады. Сіз { $count } цифр тердіңіз. Қалғанын теріңіз.
    .spoken = Жеке сәйкестендіру нөмірі он екі цифрдан тұрады. Сіз { $count } цифр тердіңіз. Қалғанын теріңіз.
# Error on the question. review: none
problem-iin-digits = ЖСН тек цифрлардан тұрады. Басқа таңбаларды өшіріңіз.
    .spoken = Жеке сәйкестендіру нөмірі тек цифрлардан тұрады. Басқа таңбаларды өшіріңіз.
# Error on the question. review: none
problem-iin-century =
    ЖСН: жетінші цифр 1, 2, 3, 4, 5 немесе 6 болады, ал басқасы терілген. { $by ->
        [keys] Нөмірді Backspace түймесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
        [explore] Нөмірді «Тазалау» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
        [switch] Нөмірді «Тазалау» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
       *[touch] «Көрсету» түймесін таңдап, жеке куәлікпен салыстырыңыз.
    }
    .spoken =
        Жеке сәйкестендіру нөмірінің жетінші цифры бір мен алтының арасында болады, ал басқасы терілген. { $by ->
            [keys] Нөмірді Backspace түймесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
            [explore] Нөмірді «Бәрін өшіру» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
            [switch] Нөмірді «Бәрін өшіру» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
           *[touch] «Көрсету» түймесін таңдап, жеке куәлікпен салыстырыңыз.
        }
# Error on the question. review: none
problem-iin-date =
    ЖСН: алғашқы алты цифр – туған жылыңыз, айыңыз, күніңіз, ал терілгені күнге ұқсамайды. { $by ->
        [keys] Нөмірді Backspace түймесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
        [explore] Нөмірді «Тазалау» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
        [switch] Нөмірді «Тазалау» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
       *[touch] «Көрсету» түймесін таңдап, жеке куәлікпен салыстырыңыз.
    }
    .spoken =
        Жеке сәйкестендіру нөмірінің алғашқы алты цифры – туған жылыңыз, айыңыз, күніңіз, ал терілгені күнге ұқсамайды. { $by ->
            [keys] Нөмірді Backspace түймесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
            [explore] Нөмірді «Бәрін өшіру» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
            [switch] Нөмірді «Бәрін өшіру» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
           *[touch] «Көрсету» түймесін таңдап, жеке куәлікпен салыстырыңыз.
        }
# Error on the question. review: none
problem-iin-checksum =
    ЖСН: бір цифры қате терілген сияқты. { $by ->
        [keys] Нөмірді Backspace түймесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
        [explore] Нөмірді «Тазалау» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
        [switch] Нөмірді «Тазалау» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
       *[touch] «Көрсету» түймесін таңдап, жеке куәлікпен салыстырыңыз.
    }
    .spoken =
        Жеке сәйкестендіру нөмірінің бір цифры қате терілген сияқты. { $by ->
            [keys] Нөмірді Backspace түймесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
            [explore] Нөмірді «Бәрін өшіру» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
            [switch] Нөмірді «Бәрін өшіру» пернесімен өшіріп, жеке куәліктегідей қайтадан бір-бірлеп теріңіз.
           *[touch] «Көрсету» түймесін таңдап, жеке куәлікпен салыстырыңыз.
        }
# Error on the question. review: none
problem-birth_date-empty = Туған күніңіз әлі жазылмаған. Сегіз цифр теріңіз.
# Error on the question. review: none
problem-birth_date-date = Туған күніңіз: мұндай күн жоқ. Күнін, айын, жылын теріңіз, мысалы, 05.11.1984.
    .spoken = Туған күніңіз: мұндай күн жоқ. Екі цифрмен күнін, екі цифрмен айын, төрт цифрмен жылын теріңіз.
# Error on the question. review: none
problem-address-empty = Мекенжайыңыз әлі жазылмаған. Оны жазыңыз.
# Error on the question. review: none
problem-address-too_long = Мекенжайыңыз тым ұзын: мұнда 160 таңба сыяды. Оны қысқартыңыз.
# Error on the question. review: none
problem-address-character = Мекенжайыңызда мұнда жарамайтын таңба бар. Оны өшіріңіз.
# Error on the question. review: none
problem-contact-empty = Телефон не электрондық пошта әлі жазылмаған. Біреуін жазыңыз.
# Error on the question. review: none
problem-contact-too_long = Жауап тым ұзын. Бір телефон нөмірін не бір электрондық пошта мекенжайын жазыңыз.
# Error on the question. review: none
problem-contact-character = Жауапта мұнда жарамайтын таңба бар. Оны өшіріңіз.
# Error on the question. review: none
problem-contact-contact = Бұл телефон нөміріне де, электрондық пошта мекенжайына да ұқсамайды. Жазғаныңызды тексеріңіз.
# Error on the question: twelve digits without a plus are no telephone number here. review: none
problem-contact-iin = Он екі цифр – ЖСН, телефон нөмірі емес. Оны өшіріп, он бір цифрлы телефон нөмірін не электрондық поштаны жазыңыз.
    .spoken = Он екі цифр – жеке сәйкестендіру нөмірі, телефон нөмірі емес. Оны өшіріп, он бір цифрлы телефон нөмірін не электрондық поштаны жазыңыз.

## Declaration

# Heading that asks. review: none
declaration-title = Осы сөздермен келісесіз бе?
# Said after the heading. review: none
declaration-summary = Оқып шығыңыз не тыңдаңыз. Содан кейін бәрін тағы бір рет тексересіз, қолды тек содан соң қоясыз.
# Said after that, to learners. review: none
declaration-hint =
    { $by ->
        [keys] «Оңға» түймесі бірден «Иә, келісемін» түймесіне өткізеді. Оны таңдау үшін Enter түймесін басыңыз.
        [switch] Тыңдау үшін «Мәтін» дегенде батырманы басыңыз. Содан кейін «Иә, келісемін» не «Жоқ, келіспеймін» дегенді таңдаңыз.
        [explore] Бөліп-бөліп тыңдау үшін саусағыңызды оңға қарай жылдам сырғыта беріңіз. «Иә, келісемін» және «Жоқ, келіспеймін» түймелері соңында тұр. Таңдау үшін екі рет түртіңіз.
       *[touch] «Иә, келісемін» және «Жоқ, келіспеймін» түймелері соңында тұр.
    }
# Paragraph. review: none
declaration-1 = Мен осы петицияны қолдаймын. Қол қоюға мені ешкім мәжбүрлеген жоқ, ол үшін маған ешкім ақша төлеген жоқ.
# Paragraph. review: none
declaration-2 = Мен берген деректер – өз деректерім, олар дұрыс.
# Paragraph. review: none
declaration-3 = Мен бұл петицияға бір рет қол қоямын.
# Paragraph, for a collective appeal. review: none ? a lawyer should look at «ұжымдық өтініш» (the code may say «жолданым») and at what this is not
declaration-appeal = Сіз ұжымдық өтінішті қолдап қол қоясыз. Бұл – мемлекеттік петиция порталындағы дауыс та, электрондық цифрлық қолтаңба да емес.
# Paragraph, for an informal petition. review: none ? a lawyer should look at it; «бейресми тілек» for an informal wish
declaration-informal = Бұл – бейресми тілек, мемлекеттік петиция порталындағы дауыс та, электрондық цифрлық қолтаңба да емес.
# Main button. review: none
declaration-make = Иә, келісемін
# Button. review: none
declaration-refuse = Жоқ, келіспеймін

## Review

# Heading that asks. review: none
review-title = Бәрі дұрыс па?
# Said after the heading, to learners. review: none
review-hint =
    { $by ->
        [keys] Әр жауапты есту үшін «Төмен» түймесін баса беріңіз. Кез келген жауапты өзгерте аласыз. «Петицияға қол қою» түймесі жауаптардан кейін тұр.
        [switch] Жауаптарды тыңдау үшін «Мәтін» дегенде батырманы басыңыз. Кез келген жауапты өзгерте аласыз.
        [explore] Әр жауапты есту үшін саусағыңызды оңға қарай жылдам сырғыта беріңіз. Кез келген жауапты өзгерте аласыз. «Петицияға қол қою» түймесі жауаптардан кейін тұр.
       *[touch] Әр жауапты тексеріңіз. Кез келген жауапты өзгерте аласыз.
    }
# Fact: the petition. review: none
review-petition = Петиция
# Value of an answer that was left out. review: none
review-none = көрсетілмеген
# Paragraph: a private check. review: none
review-private = Сізге біреу көмектесіп тұрса, енді одан шеткерірек тұруын сұрап, бәрін өзіңіз тексере аласыз.
# Main button: signs. review: none
review-sign = Петицияға қол қою
# Button. review: none
review-leave = Қол қоймау
# Announced when Sign is pressed within a second. review: none
sign-too-soon = Әлі қол қойылған жоқ. Қол қою үшін тағы бір рет басыңыз.
# Announced when a finger that was slid to Sign rests there. review: none
sign-rested = Әлі қол қойылған жоқ. Қол қою үшін саусағыңызды көтеріп, екі рет түртіңіз немесе түймеге қайта қойып, ұстап тұрыңыз.
# Heading while it is stored. review: none ? «қолыңыз» is also “your hand”
signing-title = Қолыңыз сақталып жатыр
# Shown while it is stored. review: none ? «қолыңызды мөрлеп жатыр» is also “is sealing your hand”
signing-wait = Күте тұрыңыз: киоск қолыңызды мөрлеп жатыр.

## Receipt and goodbye

# Heading. review: none ? «қолыңыз» is also “your hand”
receipt-title = Қолыңыз қабылданды
# Paragraph: what holds. review: none ? «киоскіге сақталды» or «киоскіде сақталды»; is «жинақ сервері» understood
receipt-stored =
    { $media ->
        [1] Ол мөрленіп, осы киоскіге сақталды. Байланыс пайда болғанда, киоск оны жинақ серверіне жібереді.
       *[other] Ол мөрленіп, осы киоскіге сақталды, екінші көшірмесі қосымша жадта тұр. Байланыс пайда болғанда, киоск оны жинақ серверіне жібереді.
    }
# Fact: the number. review: none ? or «түбіртек нөмірі», which is also for money
receipt-number = Растау нөмірі
# Name of the QR code. review: none ? what is checked with it: the receipt of this signature; is «тексеруге арналған» enough
receipt-qr = Тексеруге арналған QR-код
    .spoken = Тексеруге арналған кью-ар код
# Paragraph: the number is not needed. review: none
receipt-keep = Нөмірді сақтау міндетті емес. Ол Сіздің кім екеніңізді де, қай петицияға қол қойғаныңызды да көрсетпейді.
# Button. review: none
receipt-repeat = Нөмірді қайта тыңдау
# Announced before the number is said again. review: none
receipt-again = Тағы бір рет.
# Main button. review: none
receipt-finish = Аяқтау
# Heading. review: none
goodbye-title = Рақмет, сау болыңыз
# Paragraph. review: none
goodbye-1 = Сіз енгізген деректердің бәрі экраннан өшірілді.
# Paragraph. review: none
goodbye-2 = Киоск келесі адамға дайын. Енді ол үндемейді. Дауысын қайта қосу үшін кез келген түймені басыңыз не саусағыңызды экран бетімен жүргізіңіз.
# Paragraph, where speech is off. review: none
goodbye-ready = Киоск келесі адамға дайын.
# Main button. review: none
goodbye-end = Басына қайту
# Trouble screen: heading. review: none ? «қолыңыз» is also “your hand”
storage-failed-title = Қолыңыз сақталмады
# Trouble screen: nothing is lost. review: none
storage-failed-kept = Сіз енгізген деректер жоғалған жоқ, оларды қайта енгізудің қажеті жоқ. Қайталап көріңіз немесе тексеруге қайтыңыз.
# Trouble screen: main button. review: none
storage-failed-again = Қайталап көру
# Trouble screen: button. review: none
storage-failed-review = Тексеруге қайту
# Trouble screen: reason. review: none
storage-full = Киоск жадында орын қалмады. Бұл туралы қызметкерге айтыңыз.
# Trouble screen: reason. review: none
storage-error = Киоск қолыңызды жадқа жаза алмады. Бұл туралы қызметкерге айтыңыз.
# Trouble screen: reason. review: none
storage-not-set-up = Бұл киоск қол жинауға әлі бапталмаған. Бұл туралы қызметкерге айтыңыз.

## Leaving and time

# Heading that asks. review: none
leave-title = Қол қоймай шығасыз ба?
# Paragraph. review: none
leave-what = Сіз енгізген деректердің бәрі өшіріледі. Әзірге ештеңеге қол қойылған жоқ.
# Announced on the first screen. review: none
leave-nothing = Сіз ең басындасыз, шығудың қажеті жоқ.
# Heading that asks. review: none
timeout-title = Сіз әлі осындасыз ба?
# Warning, said again with less time. review: none
timeout-left =
    { $seconds ->
        [60] Бір минуттан
        [180] Үш минуттан
        [300] Бес минуттан
       *[other] { $seconds } секундтан
    } кейін киоск басына қайтады, Сіз енгізген деректердің бәрі өшіріледі. Қалу үшін кез келген түймені басыңыз немесе экранды түртіңіз.
# Main button. review: none
timeout-stay = Мен осындамын
# Announced after any input. review: none
timeout-extended = Уақытыңыз ұзартылды. Ештеңе жоғалған жоқ.

## Help

# Heading. review: none
help-title = Көмек
# Paragraph. review: none
help-1 = Мұнда петицияларды оқып не тыңдап, қол қоя аласыз. Оған бес минуттай уақыт кетеді. Қалаған кезде шыға аласыз.
# Paragraph. review: none
help-2 =
    { $by ->
        [keys] «Жоғары» және «Төмен» түймелері бір тармақтан екіншісіне өткізеді. Enter таңдайды. Escape артқа қайтарады. «Оңға» түймесі келесі экранға не негізгі түймеге, «Солға» түймесі алдыңғы экранға өткізеді, ал жауап өрісінде олар меңзерді жылжытады.
        [explore] Саусағыңызды экран бетімен жүргізіңіз, оның астында не тұрғаны айтылады. Ашу үшін экранның кез келген жерін екі рет түртіңіз немесе саусағыңызды сол жерде ұстап тұрыңыз. Оңға не солға қарай жылдам сырғытсаңыз, келесі не алдыңғы тармақ айтылады, жоғары не төмен сырғытсаңыз, таңдалып тұрған баптау өзгереді.
        [switch] Киоск бір тармақтан екіншісіне өзі өтеді. Керегіңізге жеткенде батырманы басыңыз. Алдымен топ ашылады; «Бір деңгей жоғары» одан шығарады. Екі батырма болса, бірі келесі тармаққа өткізеді, екіншісі таңдайды.
       *[touch] Керегіңізді түртіңіз. «Тағы» түймесі ұзын беттің жалғасын көрсетеді. Саусағыңызды жоғары сырғытсаңыз да болады.
    }
# Paragraph. review: none
help-3 =
    { $by ->
        [keys] F1 – көмек. F2 дыбыстап оқуды қосады және өшіреді. F3 оқуды баяулатады, F4 жылдамдатады. F5 дыбысты бәсеңдетеді, F6 күшейтеді. F7 кідіртеді.
        [explore] Екі саусақпен түртсеңіз, дауыс кідіреді; жоғары сырғытсаңыз, бәрі басынан оқылады; төмен сырғытсаңыз, осы жерден оқылады; зигзаг сызсаңыз, бір қадам артқа қайтасыз. Үш саусақпен түртсеңіз, қай жерде екеніңіз айтылады; үш рет түртсеңіз, экран жасырылады.
        [switch] Соңғы топ, «Таңдау жылдамдығы», қарқынды өзгертеді. Киоск тоқтап қалса, батырманы басыңыз. Қалғаны «Көмек және баптаулар» тобында.
       *[touch] Төмендегі түймелер не сондағы «Мәзір» барлық экранда дерлік бар. «Дыбыс» дыбыстап оқуды қосады, «Шығу» аяқтайды.
    }
# Paragraph. review: none
help-4 =
    { $by ->
        [keys] F8 тілді, F9 әріп өлшемін, F10 түстерді өзгертеді. F11 қай жерде екеніңізді айтады. F12 экранды жасырады.
       *[touch] Пернетақта түймелерін де пайдалана аласыз: «Жоғары» және «Төмен» бір тармақтан екіншісіне өткізеді, Enter таңдайды, F1 көмекті ашады.
    }
# Paragraph. review: none ? «барлық экранда дерлік»
help-5 =
    { $by ->
        [keys] Экранда керегіңізді түртіңіз. Төмендегі түймелер, соның ішінде «Шығу», барлық экранда дерлік бар: «Төмен» түймесі оларға да жеткізеді. Қазақ әріптерін кез келген тілде теруге болады.
       *[touch] Қазақ әріптерін кез келген тілде теруге болады. «Барлық баптаулар» ішінде ірі түймелер, әріптер реті, сондай-ақ түртудің, түймелер мен сыртқы батырмалардың уақыты бар.
    }
# Paragraph: reading closely. review: none
help-6 =
    { $by ->
        [keys] Мәтінді сөйлемдеп, сөздеп не әріптеп тыңдау үшін оның үстінде Enter түймесін басыңыз. Пернетақтада Ctrl мен «Солға», «Оңға» сөздерді, Shift мен «Солға», «Оңға» әріптерді, Shift мен «Жоғары», «Төмен» сөйлемдерді оқиды. Ctrl мен Home бәрін басынан оқиды, H келесі тақырыпқа өткізеді. Backspace соңғы айтылғанды қайталайды.
        [explore] Мәтінді бөліп-бөліп тыңдау үшін оны екі рет түртіңіз. Содан кейін оңға не солға қарай жылдам сырғытсаңыз, келесі не алдыңғы бөлігі, жоғары не төмен сырғытсаңыз, ірірек не ұсағырақ бөліктер айтылады: сөйлем, сөз, әріп.
        [switch] Мәтін «Мәтін» тобында: оның қай бөлігі оқылатынын не «Бәрін оқу» дегенді сонда таңдайсыз.
       *[touch] Дыбыстап оқу қосулы болса, мәтінді сөйлемдеп, сөздеп және әріптеп тыңдауға болады.
    }
# Button. review: none
help-howto = Киоскіні пайдалану
# Button. review: none
help-keys = Әр түйме не істейді
# Button. review: none
help-settings = Барлық баптаулар
# Heading. review: none
howto-title = Киоскіні пайдалану
# Paragraph. review: none
howto-1 =
    { $by ->
        [keys] «Төмен» түймесі келесі тармаққа өткізеді, «Жоғары» түймесі алдыңғысына қайтарады.
        [explore] Саусағыңызды экран бетімен жүргізіңіз: оның астында не тұрғаны айтылады. Соңғы айтылғаны белгіленіп қалады.
        [switch] Киоск бір тармақтан екіншісіне өзі өтіп, әрқайсысын айтады. Керегіңізге жеткенде батырманы басыңыз.
       *[touch] Керегіңізді түртіңіз. Жиектеме қай жерде екеніңізді көрсетеді.
    }
# Paragraph. review: none
howto-2 =
    { $by ->
        [keys] Тармақты таңдау үшін Enter түймесін басыңыз. Бір қадам артқа қайту үшін Escape түймесін басыңыз.
        [explore] Соңғы айтылғанды ашу үшін экранның кез келген жерін екі рет түртіңіз. Оңға қарай жылдам сырғытсаңыз, келесі тармақ, солға қарай сырғытсаңыз, алдыңғысы айтылады.
        [switch] Алдымен топ ашылады, содан кейін оның ішінен таңдайсыз. «Бір деңгей жоғары» топтан шығарады.
       *[touch] «Артқа» бір қадам артқа қайтарады. «Петицияға қол қою» түймесін таңдамайынша, ештеңеге қол қойылмайды.
    }
# Paragraph. review: none
howto-3 =
    { $by ->
        [keys] F3 оқуды баяулатады, F4 жылдамдатады. F5 дыбысты бәсеңдетеді, F6 күшейтеді.
        [explore] Екі саусақпен түртсеңіз, дауыс кідіреді. «Дыбыс» бетінде оқуды баяулатуға, жылдамдатуға, дыбысын бәсеңдетуге және күшейтуге болады.
        [switch] Соңғы топ, «Таңдау жылдамдығы», қарқынды өзгертеді. Киоск тоқтап қалса, батырманы басыңыз, ол жалғастырады.
       *[touch] «Дыбыс» дыбыстап оқуды қосады. «Әріп өлшемі» мен «Түстер» көрінетін нәрсені өзгертеді. «Ымдау тілі» бейнежазба болса, соны көрсетеді.
    }
# Paragraph. review: none
howto-4 =
    { $by ->
        [keys] F1 кез келген экранда көмекті ашады. F11 қай жерде екеніңізді айтады. Backspace соңғы айтылғанды қайталайды.
        [explore] «Көмек» төменде, сол жақта, не сондағы «Мәзір» ішінде. Үш саусақпен түртсеңіз, қай жерде екеніңіз айтылады.
        [switch] «Көмек» барлық экранда дерлік «Көмек және баптаулар» тобында тұр.
       *[touch] «Көмек» төменде, сол жақта, не сондағы «Мәзір» ішінде.
    }
# Paragraph. review: none
howto-5 =
    { $by ->
        [keys] Жалғастыру үшін «Оңға» түймесін басыңыз. «Петицияға қол қою» түймесінде Enter басылмайынша, ештеңеге қол қойылмайды.
        [explore] Әрі қарай өту үшін «Жалғастыру» түймесін тауып, екі рет түртіңіз. «Петицияға қол қою» түймесін таңдамайынша, ештеңеге қол қойылмайды.
        [switch] Әрі қарай өту үшін «Жалғастыру» тармағында батырманы басыңыз. «Петицияға қол қою» түймесін таңдамайынша, ештеңеге қол қойылмайды.
       *[touch] Әрі қарай өту үшін «Жалғастыру» түймесін таңдаңыз.
    }
# Button. review: none
howto-practice = Алдымен жаттығу
# Heading. review: none
practice-title = Жаттығу
# Paragraph. review: none
practice-1 = Мұнда ештеңе бүлінбейді.
# Paragraph. review: none
practice-2 =
    { $by ->
        [keys] «Байқап көру» дегенді естігенше, «Төмен» түймесін баса беріңіз. Содан кейін Enter түймесін басыңыз.
        [explore] «Байқап көру» дегенді естігенше, саусағыңызды экран бетімен жүргізіңіз. Содан кейін екі рет түртіңіз.
        [switch] «Байқап көру» дегенді естігенше күтіңіз. Содан кейін батырманы басыңыз.
       *[touch] «Байқап көру» түймесін түртіңіз.
    }
# Button. review: none
practice-try = Байқап көру
# Result. review: none
practice-not-yet = Сіз түймені әлі таңдаған жоқсыз.
# Result. review: none
practice-done = Сіз түймені { $tries ->
        [1] бір
       *[other] { $tries }
    } рет таңдадыңыз. Барлық түйме осылай жұмыс істейді.
# Heading. review: none
keys-title = Әр түйме не істейді
# Paragraph. review: none
keys-1 = Кез келген түймені бассаңыз, киоск оның не істейтінін айтады әрі төменде жазады. Басқа ештеңе болмайды.
# Paragraph. review: none
keys-2 = Қайту үшін F1 түймесін екі рет басыңыз немесе «Жабу» түймесін таңдаңыз.
# Heading. review: none
sign-language-title = Ымдау тілі
# Sign language, name of a sign language by its code. review: none
sign-language-name =
    { $code ->
        [rsl] орыс ымдау тілі
        [ksl] қазақ ымдау тілі
       *[other] ымдау тілі ({ $code })
    }
# Sign language and first screen: name of a film. review: none
film-welcome = Бұл қандай киоск
# Sign language: name of a film. review: none
film-list = Петицияны қалай таңдау керек
# Sign language: name of a film. review: none
film-reading = Петицияны қалай оқу керек
# Sign language: name of a film. review: none
film-consent = Деректеріңіз не үшін керек, оларды кім алады
# Sign language: name of a film. review: none
film-details = Деректерді қалай енгізу керек
# Sign language: name of a film. review: none
film-declaration = Сіз нені растайсыз
# Sign language: name of a film. review: none
film-review = Қалай тексеріп, қол қою керек
# Sign language: name of a film. review: none
film-receipt = Растау нөміріңіз
# Sign language: name of a film. review: none
film-help = Киоскіні қалай пайдалану керек
# Sign language: name of a film. review: none
film-settings = Тіл, дыбыс, әріп өлшемі және түстер
# Sign language: name of a film. review: none
film-leave = Қалай шығу керек, уақыт біткенде не болады
# Sign language: name of a petition’s film. review: none
film-petition = Осы петиция
# Sign language, under the film: how it stands, and how fast it runs, in hundredths. review: none
film-state =
    { $state ->
        [playing] Көрсетіліп тұр
        [paused] Тоқтап тұр
       *[ended] Аяқталды
    }{ $speed ->
        [100] { "" }
        [75] {" "}· ¾
       *[50] {" "}· ½
    }
    .spoken =
        { $state ->
            [playing] Көрсетіліп тұр
            [paused] Тоқтап тұр
           *[ended] Аяқталды
        }{ $speed ->
            [100] { "" }
            [75] , баяуырақ
           *[50] , екі есе баяу
        }
# Sign language, of the film. review: none
film-about = Дыбыссыз бейнежазба, { $signed }
# Sign language, spoken: how to operate the film. review: none
film-hint =
    { $by ->
        [keys] { $state ->
            [playing] Бейнежазбаны тоқтату үшін Enter түймесін басыңыз.
           *[other] Бейнежазбаны көру үшін Enter түймесін басыңыз.
        }
        [switch] { $state ->
            [playing] Бейнежазбаны тоқтату үшін батырманы басыңыз.
           *[other] Бейнежазбаны көру үшін батырманы басыңыз.
        }
        [explore] { $state ->
            [playing] Бейнежазбаны тоқтату үшін екі рет түртіңіз.
           *[other] Бейнежазбаны көру үшін екі рет түртіңіз.
        }
       *[touch] { $state ->
            [playing] Бейнежазбаны тоқтату үшін оны түртіңіз.
           *[other] Бейнежазбаны көру үшін оны түртіңіз.
        }
    }
# Sign language, button. review: none
film-pause = Тоқтата тұру
# Sign language, button. review: none
film-go-on = Көру
# Sign language, button. review: none
film-slower = Баяуырақ
# Sign language, button, where the film runs at its slowest. review: none
film-normal = Қалыпты жылдамдық
# Sign language, button. review: none
film-replay = Басынан бастау
# Sign language, button: from the petition’s film to that of the step. review: none
film-to-step = Петицияны қалай оқу керек
# Sign language, button: from the film of the step to the petition’s. review: none
film-to-petition = Осы петиция
# Sign language, where there is no film at all. review: none
film-none = Бұл киоскіде ымдау тіліндегі бейнежазбалар әзірге жоқ.
# Sign language, where this film is missing; its name comes first. review: none
film-no-step = { $step }: бұл қадамның ымдау тіліндегі бейнежазбасы әзірге жоқ.
# Sign language, where the petition has no film. review: none
film-no-petition = Бұл петицияның ымдау тіліндегі бейнежазбасы әзірге жоқ.
# Sign language, what there is in place of a film. review: none
film-instead-1 = Бәрі мәтінмен көрсетіледі, әр қадамның суреті бар. Тек дыбыспен айтылатын ештеңе жоқ.
# Sign language, what there is in place of a film. review: none
film-instead-2 = Әр петицияны қарапайым сөзбен де оқуға болады: сөйлемдері қысқа, сөздері түсінікті.
# Sign language, where a film is damaged. review: none
film-failed-1 = Бұл бейнежазбаны қазір көрсету мүмкін емес.
# Sign language, where a film is damaged. review: none
film-failed-2 = Ондағының бәрі мәтінмен де берілген. Онсыз да жалғастыра аласыз.

## Keys, in the key explorer

# Key explorer, after the name of the key. review: none
explain-next = келесі тармақ.
# Key explorer, after the name of the key. review: none
explain-previous = алдыңғы тармақ.
# Key explorer, after the name of the key. review: none
explain-select = осы тармақты таңдау не мәтінді бөліп-бөліп тыңдау.
# Key explorer, after the name of the key. review: none
explain-forward = келесі экран не негізгі түйме.
# Key explorer, after the name of the key. review: none
explain-back = алдыңғы экран.
# Key explorer, after the name of the key. review: none
explain-help = көмек. Осы жерден шығу үшін тағы бір рет басыңыз.
# Key explorer, after the name of the key. review: none
explain-speech = дыбыстап оқуды қосу немесе өшіру.
# Key explorer, after the name of the key. review: none
explain-slower = оқуды баяулату.
# Key explorer, after the name of the key. review: none
explain-faster = оқуды жылдамдату.
# Key explorer, after the name of the key. review: none
explain-quieter = дыбысты бәсеңдету.
# Key explorer, after the name of the key. review: none
explain-louder = дыбысты күшейту.
# Key explorer, after the name of the key. review: none
explain-pause = кідірту немесе жалғастыру.
# Key explorer, after the name of the key. review: none
explain-language = келесі тіл.
# Key explorer, after the name of the key. review: none
explain-size = келесі әріп өлшемі.
# Key explorer, after the name of the key. review: none
explain-colours = келесі түстер.
# Key explorer, after the name of the key. review: none
explain-where = қай жерде екеніңізді айту.
# Key explorer, after the name of the key. review: none
explain-curtain = экранды жасыру немесе көрсету.
# Key explorer, after the name of the key. review: none
explain-erase = меңзердің алдындағы таңбаны өшіру.
# Key explorer, after the name of the key. review: none
explain-letter = жауап өрісінде таңба тереді.
# Key explorer, after the name of the key. review: none
explain-caret = жауап өрісінде меңзерді жылжытады.
# Key explorer, after the name of the key. review: none
explain-nothing = мұнда ештеңе істемейді.
# Key explorer, after the name of the key. review: none
explain-undo = жауап өрісіндегі соңғы өзгерісті қайтару.
# Key explorer, after the name of the key. review: none
explain-erase-next = меңзерден кейінгі таңбаны өшіру.
# Key explorer, after the name of the key. review: none
explain-erase-word = меңзердің алдындағы сөзді өшіру.
# Key explorer, after the name of the key. review: none
explain-verbosity = қаншалықты толық айтылатынын өзгерту.
# Key explorer, after the name of the key. review: none
explain-repeat = соңғы айтылғанды қайталау.
# Key explorer, after the name of the key. review: none
explain-read-top = бәрін басынан оқу.
# Key explorer, after the name of the key. review: none
explain-read-here = осы жерден әрі қарай оқу.
# Key explorer, after the name of the key. review: none
explain-next-character = келесі әріп.
# Key explorer, after the name of the key. review: none
explain-previous-character = алдыңғы әріп.
# Key explorer, after the name of the key. review: none
explain-next-word = келесі сөз.
# Key explorer, after the name of the key. review: none
explain-previous-word = алдыңғы сөз.
# Key explorer, after the name of the key. review: none
explain-next-sentence = келесі сөйлем.
# Key explorer, after the name of the key. review: none
explain-previous-sentence = алдыңғы сөйлем.
# Key explorer, after the name of the key. review: none
explain-next-paragraph = келесі абзац.
# Key explorer, after the name of the key. review: none
explain-previous-paragraph = алдыңғы абзац.
# Key explorer, after the name of the key. review: none
explain-next-heading = келесі тақырып.
# Key explorer, after the name of the key. review: none
explain-previous-heading = алдыңғы тақырып.
# Key explorer: the key and what it does. review: none
explain = { $name }: { $what }
# Key explorer: a key that means something else where one types. review: none
explain-and-types = { $name }: { $what } Жауап өрісінде таңба тереді.
# Name of a key; before it what is held with it. review: none
key-name-up = { $held }Жоғары
# Name of a key; before it what is held with it. review: none
key-name-down = { $held }Төмен
# Name of a key; before it what is held with it. review: none
key-name-left = { $held }Солға
# Name of a key; before it what is held with it. review: none
key-name-right = { $held }Оңға
# Name of a key; before it what is held with it. review: none
key-name-enter = { $held }Enter
# Name of a key; before it what is held with it. review: none
key-name-escape = { $held }Escape
# Name of a key; before it what is held with it. review: none
key-name-pageup = { $held }Page Up
# Name of a key; before it what is held with it. review: none
key-name-pagedown = { $held }Page Down
# Name of a key; before it what is held with it. review: none
key-name-home = { $held }Home
# Name of a key; before it what is held with it. review: none
key-name-end = { $held }End
# Name of a key; before it what is held with it. review: none
key-name-backspace = { $held }Backspace
# Name of a key; before it what is held with it. review: none
key-name-tab = { $held }Tab
# Name of a key; before it what is held with it. review: none
key-name-space = { $held }Бос орын
# Name of a key; before it what is held with it. review: none
key-name-minus = { $held }Минус
# Name of a key; before it what is held with it. review: none
key-name-equals = { $held }Теңдік белгісі
# Name of a key; before it what is held with it. review: none
key-name-comma = { $held }Үтір
# Name of a key; before it what is held with it. review: none
key-name-stop = { $held }Нүкте
# A key by what is marked on it. review: none
key-name-other = { $held }{ $mark }
# A key of a tactile keypad: what it does is said after it. review: none
key-name-mapped = Бұл түйме

## Settings

# Heading. review: none
settings-title = Барлық баптаулар
# Button on the page of all settings. review: none
settings-set-touch = Түрту
# Beside the button. review: none
settings-set-touch-what = Ірі түймелер, әріптер реті, түрту уақыты
# Button on the page of all settings. review: none
settings-set-keys = Пернетақта түймелері
# Beside the button. review: none
settings-set-keys-what = Түймелердің қайталануы, қос басу, әр түйменің қызметі
# Button on the page of all settings. review: none ? no settled word for a switch
settings-set-switches = Сыртқы батырмалар
# Beside the button. review: none
settings-set-switches-what = Киоск тармақтан тармаққа қаншалықты жылдам өтеді
# Said after the heading of each settings page. review: none
settings-summary = Өзгерістер бірден іске қосылады. Сіз енгізген деректер жоғалмайды.
# Button. review: none ? or «параметрлер» for «баптаулар»
settings-reset = Бастапқы баптауларға қайту
# Hint of the button. review: none
settings-reset-hint = Осы баптаулардың бәрі бастапқы қалпына келеді. Тіл мен дыбыстап оқу өзгермейді.
# Announced. review: none
settings-are-reset = Барлық баптау бастапқы қалпына келді. Сіз енгізген деректер жоғалған жоқ.
# Heading that asks. review: none
language-title = Қай тілді таңдайсыз?
# Announced after the change. review: none
language-is = Қазақша
# Heading that asks. review: none
size-title = Әріп өлшемі қандай болсын?
# One of the sizes. review: none
size-choice = { $number }-өлшем
    .spoken = { position.ordinal } өлшем
# Announced. review: none
size-is = Әріп өлшемі: { $number }-өлшем, барлығы { $total }
    .spoken = Әріп өлшемі. { position.ordinal } өлшем, барлығы { position.total }
# Heading that asks. review: none
colours-title = Қай түстерді таңдайсыз?
# One of the palettes. review: none
palette-night = Түнгі көк
# One of the palettes. review: none
palette-day = Күндізгі
# One of the palettes. review: none
palette-white-on-black = Қара фонда ақ
# One of the palettes. review: none
palette-black-on-white = Ақ фонда қара
# One of the palettes. review: none
palette-yellow-on-black = Қара фонда сары
# One of the palettes. review: none
palette-warm = Жылы, жұмсақ
# Announced. review: none
palette-is-night = Түстер: түнгі көк
# Announced. review: none
palette-is-day = Түстер: күндізгі
# Announced. review: none
palette-is-white-on-black = Түстер: қара фонда ақ
# Announced. review: none
palette-is-black-on-white = Түстер: ақ фонда қара
# Announced. review: none
palette-is-yellow-on-black = Түстер: қара фонда сары
# Announced. review: none
palette-is-warm = Түстер: жылы, жұмсақ
# Switch. review: none
switch-curtain = Экранды бөгде көзден жасыру
# Switch. review: none
switch-speech = Дыбыстап оқу
# Switch. review: none ? the same thing that the question «Мұнда дауыстап оқуға бола ма?» asked; is that clear
switch-aloud = Петиция мәтіні мен жауаптарды дауыстап оқу
# Switch. review: none
switch-punctuation = Тыныс белгілері мен бас әріптерді атау
# Switch, page on touch. review: none ? heard as two things
switch-tremor = Ірі түймелер және байқамай тиіп кетуден қорғау
# Switch, page on touch. review: none
switch-low = Бәрі экранның төменгі бөлігінде
# Switch, page on touch. review: none
switch-still = Ештеңе өздігінен қозғалмасын
# Switch, page on touch. review: none
switch-wheel = Бірнеше ірі пернесі бар пернетақта
# Switch, page on touch. review: none
switch-lift = Дыбыстап оқу қосулы болса, саусақты көтергенде әріп теріледі
# One of three choices. review: none
layout-auto = Әріптер реті: киоск таңдайды
# One of three choices. review: none
layout-alphabetical = Әріптер реті: әліпби бойынша
# One of three choices. review: none
layout-national = Әріптер реті: компьютердегідей
# Heading. review: none
sound-title = Дыбыс
# Heading that asks. review: none ? natural
set-touch-title = Экранды түрту қалай жұмыс істесін?
# Heading that asks. review: none
set-keys-title = Пернетақта түймелері қалай жұмыс істесін?
# Heading that asks. review: none
set-switches-title = Сыртқы батырмалар қалай жұмыс істесін?
# Name of the value. review: none
slider-rate = Оқу жылдамдығы
# Name of the value. review: none
slider-volume = Дыбыс деңгейі
# Name of the value, in seconds. review: none
slider-double_tap = Екі рет түртуге берілетін уақыт
# Name of the value, in seconds. review: none
slider-hold = Таңдау үшін саусақты ұстау уақыты
# Name of the value, in seconds. review: none
slider-repeat = Басулы түйме қайталанғанша өтетін уақыт
# Name of the value, in seconds. review: none
slider-strike = Сол түймені қайта басу ескерілмейтін уақыт
# Name of the value, in seconds. review: none
slider-scan = Әр тармаққа берілетін уақыт
# Name of the value, in seconds. review: none
slider-scan_first = Бірінші тармаққа қосымша уақыт
# Name of the value, in seconds. review: none ? understood
slider-debounce = Батырманы әр басқаннан кейінгі күту уақыты
# Value of a slider. review: none
of-steps = { $number } / { $total }
    .spoken = { position.ordinal } деңгей, барлығы { position.total }
# Said after the value, to learners. review: none
hint-slider-rate =
    { $by ->
        [keys] F3 баяулатады, F4 жылдамдатады. Келесі екі түйме де соны істейді.
        [switch] «Баяу» не «Жылдам» дегенде батырманы басыңыз.
        [explore] Саусағыңызды жоғары сырғытсаңыз, жылдамдайды, төмен сырғытсаңыз, баяулайды. Келесі екі түйме де соны істейді.
       *[touch] «Баяу» не «Жылдам» түймесін түртіңіз.
    }
# Said after the value, to learners. review: none
hint-slider-volume =
    { $by ->
        [keys] F5 бәсеңдетеді, F6 күшейтеді. Келесі екі түйме де соны істейді.
        [switch] «Ақырын» не «Қатты» дегенде батырманы басыңыз.
        [explore] Саусағыңызды жоғары сырғытсаңыз, күшейеді, төмен сырғытсаңыз, бәсеңдейді. Келесі екі түйме де соны істейді.
       *[touch] «Ақырын» не «Қатты» түймесін түртіңіз.
    }
# Said after the value, to learners. review: none
hint-seconds =
    { $by ->
        [keys] Келесі екі түйме бұл уақытты қысқартады және ұзартады.
        [explore] Саусағыңызды жоғары не төмен сырғытыңыз. Немесе қасындағы екі түйменің бірін таңдаңыз.
        [switch] Қасындағы екі түйме бұл уақытты қысқартады және ұзартады.
       *[touch] «Қысқарту» не «Ұзарту» түймесін түртіңіз.
    }
# Button. review: none ? or «Баяуырақ»: the button makes it slower, it does not say that it is slow; so the next three
rate-less = Баяу
# Button. review: none
rate-more = Жылдам
# Button. review: none
volume-less = Ақырын
# Button. review: none
volume-more = Қатты
# Button beside a value in seconds; said with the name of the value. review: none
seconds-less = Қысқарту
# Button beside a value in seconds; said with the name of the value. review: none
seconds-more = Ұзарту
# Sound page: how much is said. review: none ? «нұсқау» (hint) may be heard as «нұсқа» (choice), which is said after it; «кеңес» for the hint
verbosity-learner = Бәрін нұсқаумен бірге айту
# Sound page: how much is said. review: none
verbosity-normal = Бәрін нұсқаусыз айту
# Sound page: how much is said. review: none
verbosity-brief = Тек атауларды айту
# Announced. review: none
rate-is = Жылдамдық: { $number }-деңгей, барлығы { $total }
    .spoken = Жылдамдық. { position.ordinal } деңгей, барлығы { position.total }
# Announced. review: none
volume-is = Дыбыс: { $number }-деңгей, барлығы { $total }
    .spoken = Дыбыс. { position.ordinal } деңгей, барлығы { position.total }
# Announced, and shown beside “Sound”. review: none
verbosity-is-learner = Бәрі нұсқаумен бірге айтылады.
# Announced, and shown beside “Sound”. review: none
verbosity-is-normal = Бәрі нұсқаусыз айтылады.
# Announced, and shown beside “Sound”. review: none
verbosity-is-brief = Тек атаулар айтылады.
# Announced. review: none
punctuation-on = Тыныс белгілері мен бас әріптер аталады.
# Announced. review: none
punctuation-off = Тыныс белгілері мен бас әріптер аталмайды.
# Announced. review: none
speech-on =
    { $by ->
        [explore] Дыбыстап оқу қосылды. Саусағыңызды экран бетімен жүргізсеңіз, астында не бар екені айтылады. Таңдау үшін екі рет түртіңіз.
       *[touch] Дыбыстап оқу қосылды.
    }
# Announced, the last thing said. review: none
speech-off =
    { $by ->
        [keys] Дыбыстап оқу өшірілді. Қайта қосу үшін F2 түймесін басыңыз.
        [switch] Дыбыстап оқу өшірілді.
       *[touch] Дыбыстап оқу өшірілді. Енді бір рет түртсеңіз, таңдалады.
    }
# Beside the sign that tells who hears, while nothing is said. review: none
hearing-nobody =
    { $by ->
        [keys] Дыбыстап оқу өшірулі. Қосу үшін F2 түймесін басыңыз.
       *[touch] Дыбыстап оқу өшірулі.
    }
# Announced when a letter that turns speech off was pressed where nothing is typed. review: none
speech-off-asked = Дыбыстап оқуды өшіру үшін осы түймені тағы бір рет басыңыз.
# Announced. review: none
curtain-on =
    { $by ->
        [keys] Экран жасырылды. Оны қайта көру үшін F12 түймесін басыңыз.
        [explore] Экран жасырылды. Оны қайта көру үшін үш саусақпен үш рет түртіңіз не «Түстер» бетінде «Экранды бөгде көзден жасыру» дегенді өшіріңіз.
        [switch] Экран жасырылды. Оны қайта көру үшін «Түстер» бетінде «Экранды бөгде көзден жасыру» дегенді өшіріңіз.
       *[touch] Экран жасырылды. Оны қайта көру үшін экранды түртіңіз.
    }
# Announced. review: none
curtain-off = Экран көрініп тұр.
# Announced after a setting in seconds was changed. review: none
seconds-are = { $seconds } с
    .spoken = { $seconds } секунд
# Announced: the setting is off, nothing is waited for. review: none
seconds-none = жоқ
# Announced after a setting in seconds was changed: its name and its value. review: none
seconds-now = { $name }: { $value }
# Announced. review: none
tremor-on = Түймелер ірі болды, байқамай тиіп кетуден қорғау қосылды.
# Announced. review: none
tremor-off = Түймелер бұрынғыдай, байқамай тиіп кетуден қорғау өшірілді.
# Announced. review: none
low-on = Енді бәрі экранның төменгі бөлігінде тұрады.
# Announced. review: none
low-off = Экран қайтадан толық пайдаланылады.
# Announced. review: none
still-on = Экранда ештеңе өздігінен қозғалмайды.
# Announced. review: none
still-off = Бейнежазбалар қайтадан өздігінен басталады.
# Announced. review: none
wheel-on = Пернетақтада бір мезгілде бірнеше ірі перне ғана көрінеді.
# Announced. review: none
wheel-off = Пернетақтада барлық перне бірден көрінеді.
# Announced. review: none
lift-on = Саусағыңызды пернеден көтергенде әріп теріледі.
# Announced. review: none
lift-off = Әріп екі рет түрткенде теріледі.
# Announced. review: none
layout-is-auto = Әріптердің ретін киоск таңдайды.
# Announced. review: none
layout-is-alphabetical = Әріптер әліпби ретімен тұр.
# Announced. review: none
layout-is-national = Әріптер компьютер пернетақтасындағыдай тұр.
# Announced: an engine failed twice over one text. review: none
speech-failed = Бұл мәтінді дауыстап айту мүмкін болмады. Оны экраннан оқуға немесе әрі қарай өтуге болады.
# Announced. review: none
aloud-on = Петиция мәтіні мен жауаптарыңыз дауыстап оқылады.
# Announced. review: none
aloud-off = Петиция мәтіні мен жауаптарыңыз дауыстап оқылмайды. Мұны «Дыбыс» бетінде өзгерте аласыз.
# Heading that asks; reveals nothing. review: none ? the permission to speak through the loudspeaker, where others hear it
loudspeaker-title = Мұнда дауыстап оқуға бола ма?
# Paragraph. review: none
loudspeaker-1 = Қасыңыздағы адамдар қай петицияны оқығаныңызды және қандай есім енгізгеніңізді естуі мүмкін. ЖСН-ді, туған күніңізді және телефон нөміріңізді киоск дауыстап оқымайды.
    .spoken = Қасыңыздағы адамдар не оқығаныңызды және не енгізгеніңізді естуі мүмкін. Жеке сәйкестендіру нөміріңізді, туған күніңізді және телефон нөміріңізді киоск дауыстап оқымайды.
# Paragraph. review: none ? «күшінде болады»
loudspeaker-2 = Құлаққабыңыз болса, оны қазір жалғаңыз: сонда тек Сіз естисіз. Жауабыңыз Сіз шыққанша күшінде болады.
# Main button. review: none
loudspeaker-allow = Иә, дауыстап
# Button. review: none
loudspeaker-refuse = Жоқ, тек түймелер
    .spoken = Жоқ, тек түймелер мен көмек
# Heading. review: none
sound-missing-title = Дыбыс жоқ
# Paragraph. review: none
sound-missing-1 = Қазір киоскіде динамик те, құлаққап та жоқ. Бұл туралы қызметкерге айтыңыз.
# Paragraph. review: none
sound-missing-2 = Дыбыссыз жалғастыра аласыз. Дыбыс пайда болғанда, дыбыстап оқу өзі жалғасады.
# Announced. review: none
sound-found = Дыбыс қайта пайда болды.
# Announced. review: none
headphones-in = Құлаққап жалғанды. Енді айтылғанды тек Сіз естисіз.
# Announced; reveals nothing. review: none
headphones-out = Құлаққап ажыратылды. Енді дауыс динамиктен шығады.
# Announced when a voice failed and another one speaks. review: none
voice-changed = Дауыс ауысты: бұрынғысы істемей қалды.
# Shown when no voice works any more. review: none
voice-lost = Дауыс істемей қалды. Бұл туралы қызметкерге айтыңыз. Дыбыссыз жалғастыра аласыз.

## Said and shown in passing

# Announced on “hear the number again” where nothing private is said aloud. review: none
receipt-withheld = Нөмір дауыстап айтылмайды. Оны есту үшін құлаққап жалғаңыз не «Дыбыс» бетінде «Петиция мәтіні мен жауаптарды дауыстап оқу» дегенді қосыңыз.
# Announced when Right is pressed on the review. review: none
review-first = Алдымен жауаптарды «Төмен» түймесімен тексеріңіз. «Петицияға қол қою» түймесі жауаптардан кейін тұр.
# Announced when the page that is open is asked for again. review: none
page-is-open =
    { $by ->
        [keys] Бұл бет ашық тұр. Escape оны жабады.
       *[touch] Бұл бет ашық тұр. Оны «Жабу» түймесі жабады.
    }

# Announced when an exploring finger finds the button “More”; its words are given. review: none
more-touched = { $name }: беттің келесі бөлігін ашатын түйме. Ашу үшін екі рет түртіңіз.
# Announced past the last item. review: none
last-item = Бұл соңғы тармақ еді.
# Announced past the first item. review: none
first-item = Бұл бірінші тармақ еді.
# Announced at the edge of the keyboard. review: none
edge-left = Сол жақ шеті
# Announced at the edge of the keyboard. review: none
edge-right = Оң жақ шеті
# Announced at the edge of the keyboard. review: none
edge-top = Ең жоғарғы қатар
# Announced at the edge of the keyboard. review: none
edge-bottom = Ең төменгі қатар
# Announced when Right leads nowhere. review: none
no-next-screen = Мұнда келесі экран жоқ. Керек тармақта Enter түймесін басыңыз.
# Announced when Left or Escape leads nowhere. review: none
no-previous-screen = Мұнда алдыңғы экран жоқ.
# Announced on Enter over plain text. review: none
not-a-control = Бұл – мәтін, мұнда таңдайтын ештеңе жоқ.
# Announced on a key without meaning. review: none
key-means-nothing = Бұл түйме мұнда ештеңе істемейді. F1 – көмек.
# Announced on “where am I”. review: none
where = { $place }. { $number }-тармақ, барлығы { $total }.
    .spoken = { $place }. { position.ordinal } тармақ, барлығы { position.total }.
# Announced on “where am I”: names of the answers, never the answers. review: none
where-entered = Осы уақытқа дейін енгізілгені: { $fields }.
# Announced on “where am I”. review: none
where-entered-nothing = Әзірге ештеңе енгізілген жоқ.
# Announced on “where am I” while a masked value is shown. review: none
where-shown-for = Ол экранда тағы { $seconds } секунд көрініп тұрады.
# Announced where there is no text to read. review: none
reading-nothing = Мұнда оқитын мәтін жоқ.
# Announced before the first part of a text. review: none
reading-start = Бұл – басы.
# Announced past the last part of a text. review: none
reading-end = Бұл – соңы.
# Announced where no heading follows. review: none
reading-no-heading = Бұл жақта басқа тақырып жоқ.
# Said when close reading begins. review: none ? long; is it understood at the first hearing
close-reading-learner =
    { $by ->
        [explore] Сөйлемдеп оқу. Саусағыңызды оңға жылдам сырғытсаңыз, келесі сөйлем, солға сырғытсаңыз, алдыңғысы оқылады. Төмен сырғытсаңыз, сөздеп, одан кейін әріптеп, жоғары сырғытсаңыз, абзацтап оқылады. Екі рет түртсеңіз, соңына дейін оқылады. Аяқтау үшін саусағыңызды экран бетімен жүргізіңіз.
       *[touch] Сөйлемдеп оқу. «Жоғары» алдыңғы сөйлемді, «Төмен» келесі сөйлемді оқиды. «Оңға» сөздеп, одан кейін әріптеп оқуға, «Солға» абзацтап оқуға ауыстырады. Enter соңына дейін оқиды. Escape бұл оқуды аяқтайды.
    }
# Said when close reading begins. review: none
close-reading-brief = Сөйлемдеп
# Announced when close reading ends. review: none
close-reading-over =
    { $by ->
        [explore] Саусақты оңға не солға сырғыту қайтадан тармақтан тармаққа өткізеді.
       *[touch] «Жоғары» мен «Төмен» енді қайтадан тармақтан тармаққа өткізеді.
    }
# Said when a unit of reading was chosen. review: none
unit-character = Әріптеп
# Said when a unit of reading was chosen. review: none
unit-word = Сөздеп
# Said when a unit of reading was chosen. review: none
unit-sentence = Сөйлемдеп
# Said when a unit of reading was chosen. review: none
unit-paragraph = Абзацтап
# Announced where there is no smaller unit. review: none
unit-smallest = Әріптен кіші бөлік жоқ.
# Announced where there is no larger unit. review: none
unit-largest = Абзацтан үлкен бөлік жоқ.
# Announced when a value is masked again. review: none
hidden-again = Қайта жасырылды.
# Spoken where the loudspeaker may not say it. review: none
withheld = дауыстап айтылмайды
# Spoken in place of a text that the loudspeaker may not say. review: none
withheld-text =
    { $role ->
        [heading] Дауыстап айтылмайтын тақырып
        [image] Дауыстап айтылмайтын сурет
       *[other] Дауыстап айтылмайтын мәтін
    }
# Said after that, to learners. review: none
withheld-hint = Оны есту үшін құлаққап жалғаңыз не «Дыбыс» бетінде «Петиция мәтіні мен жауаптарды дауыстап оқу» дегенді қосыңыз.
# Spoken and shown when speech is paused. review: none
speech-paused =
    { $by ->
        [explore] Кідіртілді. Жалғастыру үшін екі саусақпен түртіңіз.
        [switch] Кідіртілді. Жалғастыру үшін батырманы басыңыз.
       *[touch] Кідіртілді. Жалғастыру үшін F7 түймесін басыңыз.
    }
# Announced to those who know the keys. review: none
speech-paused-brief = Кідіртілді.

## How a node sounds

# Spoken after the name. review: none
role-button = түйме
# Spoken after the name. review: none
role-heading = тақырып
# Spoken after the name. review: none
role-text_input = жауап өрісі
# Spoken after the name. review: none ? may be heard as «нұсқау»; other words for one of several choices
role-radio_button = нұсқа
# Spoken after the name. review: none ? no settled word for a switch
role-check_box = қосқыш
# Spoken after the name. review: none ? no settled word for a value one raises or lowers
role-slider = реттегіш
# Spoken after the name. review: none
role-image = сурет
# Spoken after the name. review: none
role-video = бейнежазба
# Spoken after the name. review: none
state-checked =
    { $role ->
        [check_box] қосулы
       *[other] таңдалған
    }
# Spoken after the name. review: none
state-unchecked =
    { $role ->
        [check_box] өшірулі
       *[other] таңдалмаған
    }
# Spoken after the name. review: none
state-invalid = түзету керек
# Said last, to learners. review: none
hint-button =
    { $by ->
        [keys] Таңдау үшін Enter түймесін басыңыз.
        [switch] Осыны естігенде, батырманы басыңыз.
        [explore] Таңдау үшін екі рет түртіңіз.
       *[touch] Таңдау үшін түртіңіз.
    }
# Said last, to learners. review: none
hint-radio_button =
    { $by ->
        [keys] Таңдау үшін Enter түймесін басыңыз.
        [switch] Осыны естігенде, батырманы басыңыз.
        [explore] Таңдау үшін екі рет түртіңіз.
       *[touch] Таңдау үшін түртіңіз.
    }
# Said last, to learners. review: none
hint-check_box =
    { $by ->
        [keys] Қосу не өшіру үшін Enter түймесін басыңыз.
        [switch] Осыны естігенде, батырманы басыңыз.
        [explore] Қосу не өшіру үшін екі рет түртіңіз.
       *[touch] Қосу не өшіру үшін түртіңіз.
    }
# Said last, once in a visit, to learners with keys. review: none
hint-text =
    { $by ->
        [explore] Мәтінді сөйлемдеп, сөздеп не әріптеп тыңдау үшін оны естігенде екі рет түртіңіз.
       *[touch] Мәтінді сөйлемдеп, сөздеп не әріптеп тыңдау үшін оның үстінде Enter түймесін басыңыз.
    }
# Spoken position of a petition in the list. review: none
position = { $number }-петиция, барлығы { $total }
    .spoken = { position.ordinal } петиция, барлығы { position.total }
    .ordinal =
    { $number ->
        [1] Бірінші
        [2] Екінші
        [3] Үшінші
        [4] Төртінші
        [5] Бесінші
        [6] Алтыншы
        [7] Жетінші
        [8] Сегізінші
        [9] Тоғызыншы
        [10] Оныншы
        [11] Он бірінші
        [12] Он екінші
        [13] Он үшінші
        [14] Он төртінші
        [15] Он бесінші
        [16] Он алтыншы
        [17] Он жетінші
        [18] Он сегізінші
        [19] Он тоғызыншы
        [20] Жиырмасыншы
        [21] Жиырма бірінші
        [22] Жиырма екінші
        [23] Жиырма үшінші
        [24] Жиырма төртінші
        [25] Жиырма бесінші
        [26] Жиырма алтыншы
        [27] Жиырма жетінші
        [28] Жиырма сегізінші
        [29] Жиырма тоғызыншы
        [30] Отызыншы
       *[other] Нөмірі { $number }
    }
    .total =
    { $total ->
        [1] біреу
        [2] екеу
        [3] үшеу
        [4] төртеу
        [5] бесеу
        [6] алтау
        [7] жетеу
       *[other] { $total }
    }
# Spoken position of one of several choices. review: none
position-choice = { $number } / { $total }
    .spoken = { position.ordinal }, барлығы { position.total }
# Said after a capital letter. review: none
capital = бас әріп
# Said after a letter that is spelled. review: none
spelled = { $word } сөзіндегідей
# Spelling words, one for each letter; after “=” the name of a sign. Never shown as a whole. review: none ? first-reader words; Kazakh has no spelling alphabet that everybody knows
spelling-words = А алма · Ә әке · Б бала · В вагон · Г гүл · Ғ ғылым · Д дала · Е ел · Ё ёлка · Ж жер · З заман · И ине · Й йод · К кітап · Қ қала · Л лашын · М мектеп · Н нан · Ң таң · О орман · Ө өзен · П пияз · Р рақмет · С сағат · Т тау · У уақыт · Ұ ұстаз · Ү үміт · Ф футбол · Х хат · Һ жиһаз · Ц цирк · Ч чемпион · Ш шаңырақ · Щ ащы · Ъ = айыру белгісі · Ы ырыс · І іні · Ь = жіңішкелік белгісі · Э экран · Ю аю · Я аяз
# Spoken: a character was deleted. review: none
erased = { $sign } өшірілді
# Spoken: a secret character was deleted. review: none
erased-hidden = өшірілді

## Scanning with switches

# Announced when a switch is first pressed. review: none
scan-started = Кезекпен таңдау басталды. Керегіңізді естігенде, батырманы басыңыз. Екінші батырма болса, оны да басып көріңіз.
# Announced after three rounds of scanning without a press. review: none
scan-rests = Кезекпен таңдау тоқтап тұр. Жалғастыру үшін батырманы басыңыз.
# Announced: only one switch is used. review: none
scan-one = Бір батырма: киоск тармақтан тармаққа өзі өтеді, басқаныңызда таңдалады.
# Announced: two switches are used. review: none
scan-two = Екі батырма: бірі келесі тармаққа өткізеді, екіншісі таңдайды.
# Name of a group in scanning, by its first and last. review: none
scan-group = { $first } … { $last }
    .spoken = { $first }, соңғысы { $last }
# Scanning: everything there is to read on the screen. review: none
scan-text = Мәтін
# Scanning, in the group of the text: read all of it. review: none
scan-read = Бәрін оқу
# Scanning: the quick bar as one group. review: none
scan-bar = Көмек және баптаулар
# Scanning, last group: how fast it is and by how many switches. review: none
scan-pace = Таңдау жылдамдығы
# Scanning, in that group. review: none
scan-slower = Баяуырақ
# Scanning, in that group. review: none
scan-faster = Жылдамырақ
# Scanning, in that group: move by itself. review: none
scan-to-one = Бір батырмамен таңдау
# Scanning, in that group: one switch moves, one chooses. review: none
scan-to-two = Екі батырмамен таңдау
# Scanning, last in every group. review: none
scan-up = Бір деңгей жоғары
# Scanning: stands in the name of a group for a text that is not said aloud. review: none
scan-own = дауыстап айтылмайтын мәтін
# Scanning: the row of letters and names that probably come next. review: none ? or «Мүмкін жалғасы»
scan-likely = Ықтимал жалғасы
# Set-up of a keypad, for staff: heading of the first page. review: none
setup-welcome = Түймелерді баптау
# Set-up, first page: each language says how it is chosen. review: none
setup-choose = Қазақ тілін таңдау үшін «Қазақша» дегенді естігенше, кез келген түймені баса беріңіз. Содан кейін күте тұрыңыз.
# Set-up, first page, after a key was pressed. review: none
setup-chosen = Қазақша жалғастыру үшін күте тұрыңыз. Келесі тіл үшін кез келген түймені басыңыз.
# Set-up: what is to be done now. review: none
setup-press =
    { $function ->
        [headphones-in] Құлаққапты пернетақтаға жалғаңыз.
        [headphones-out] Құлаққапты пернетақтадан ажыратыңыз.
       *[other] Мына түймені басыңыз: { $name }.
    }
# Set-up: what to do where there is none. review: none
setup-none =
    { $function ->
        [headphones-in] Ұясы жоқ болса немесе ештеңе өзгермесе, кез келген түймені екі секунд басып тұрыңыз не күтіңіз.
        [headphones-out] Ештеңе өзгермесе, кез келген түймені екі секунд басып тұрыңыз не күтіңіз.
       *[other] Ондай түйме болмаса, кез келген түймені екі секунд басып тұрыңыз немесе жарты минут күтіңіз.
    }
# Set-up: how far it is. review: none
setup-place = { $number }-түйме, барлығы { $total }
# Set-up: button. review: none
setup-skip = Ондай түйме жоқ
# Set-up: button, back to the key before. review: none
setup-before = Алдыңғы түйме
# Set-up: button. review: none
setup-stop = Сақтамай шығу
# Set-up, announced: the key is known. review: none
setup-given = { $name }: түйме бапталды.
# Set-up, announced: there is no such key. review: none
setup-skipped = { $name }: өткізіп жіберілді.
# Set-up, announced: a key is given twice. review: none
setup-twice = Бұл түйме бос емес: { $name }. Басқасын басыңыз немесе ауыстыру үшін осыны тағы бір рет басыңыз.
# Set-up, announced: a key such as Shift. review: none
setup-modifier = Бұл түйме тек басқа түймелердің әсерін өзгертеді. Басқасын басыңыз.
# Set-up, last page: heading. review: none
setup-done = Түймелер дұрыс па?
# Set-up, last page: said after the heading. review: none
setup-count =
    { $count ->
        [0] Бірде-бір түйме бапталған жоқ.
       *[other] { $count } түйме бапталды. Байқап көріңіз: олар осы жерде жұмыс істеп тұр.
    }
# Set-up, last page: everybody needs these. review: none ? natural before a list of names
setup-lost = Түймесі жоқ: { $names }. Мұндай түймелермен ешкім ісін аяғына дейін жеткізе алмайды.
# Set-up, last page. review: none
setup-half = Құлаққаптың жалғанғаны мен ажыратылғанының біреуін ғана пернетақта білдірді, екеуін емес. Сонда киоск қателесіп, дауыстап сөйлеп қоюы мүмкін.
# Set-up: main button of the last page. review: none
setup-keep = Сақтау
# Set-up: button of the last page. review: none
setup-again = Қайтадан бастау
# Set-up: heading, the end. review: none
setup-kept = Түймелер сақталды
# Set-up: the end. review: none
setup-kept-what = Киоск оларды қайта қосылғаннан кейін пайдаланады. Оны қазір қайта қосыңыз.
# Set-up: heading, the file could not be written. review: none
setup-failed = Түймелерді сақтау мүмкін болмады
# Set-up: what to do then. review: none
setup-failed-what = Диск толған немесе оған жазу мүмкін емес. Бұрынғы түймелер күшінде қалады.
# Set-up: heading, the end without saving. review: none
setup-over = Баптау аяқталды
# Set-up: the end without saving. review: none
setup-over-what = Ештеңе сақталған жоқ. Түймелер бұрынғыдай жұмыс істейді.
# What a key of a keypad does, in its set-up. review: none
function-up = Жоғары
# What a key of a keypad does, in its set-up. review: none
function-down = Төмен
# What a key of a keypad does, in its set-up. review: none
function-left = Солға
# What a key of a keypad does, in its set-up. review: none
function-right = Оңға
# What a key of a keypad does, in its set-up. review: none
function-select = Таңдау
# What a key of a keypad does, in its set-up. review: none
function-back = Артқа
# What a key of a keypad does, in its set-up. review: none
function-help = Көмек
# What a key of a keypad does, in its set-up. review: none
function-louder = Қаттырақ
# What a key of a keypad does, in its set-up. review: none
function-quieter = Ақырынырақ
# What a key of a keypad does, in its set-up. review: none
function-faster = Жылдамырақ
# What a key of a keypad does, in its set-up. review: none
function-slower = Баяуырақ
# What a key of a keypad does, in its set-up. review: none
function-pause = Кідірту
# What a key of a keypad does, in its set-up. review: none
function-repeat = Қайталап айту
# What a key of a keypad does, in its set-up. review: none
function-language = Тіл
# What a key of a keypad does, in its set-up. review: none
function-size = Әріп өлшемі
# What a key of a keypad does, in its set-up. review: none
function-colours = Түстер
# What a key of a keypad does, in its set-up. review: none
function-where = Мен қай жердемін
# What a key of a keypad does, in its set-up. review: none
function-curtain = Экранды жасыру
# What a key of a keypad does, in its set-up. review: none
function-speech = Дыбыстап оқуды қосу, өшіру
# What a key of a keypad does, in its set-up. review: none
function-switch-move = Сыртқы батырма: келесі
# What a key of a keypad does, in its set-up. review: none
function-switch-select = Сыртқы батырма: таңдау
# What a key of a keypad does, in its set-up. review: none
function-headphones-in = Құлаққап жалғанды
# What a key of a keypad does, in its set-up. review: none
function-headphones-out = Құлаққап ажыратылды
