### Every word of the kiosk in Russian. The three files hold the same messages.
###
### A comment says where the message appears and whether a reader has looked at it (review: none,
### native or user). `.spoken` is said where it must differ from what is shown. `$by` tells how the
### person operates the kiosk: keys or touch. A mark review: none ? is followed by what is doubtful.
### Other attributes (`.ordinal`, `.total`) are number words that spoken forms refer to.

## First screen

# Name of the kiosk, large. review: none
kiosk-name = Дауыс
    .spoken = Дауыс, киоск для петиций
# Name of the language, on buttons. review: none
language-name = Русский
# First screen, what this is. review: none
welcome-what = Здесь можно подписать петицию
# First screen, small print on how to begin. review: none
welcome-how = Коснитесь экрана или нажмите клавишу
# First screen, hint of the language button. review: none
welcome-choose =
    { $by ->
        [explore] Чтобы выбрать русский язык, коснитесь дважды
        [switch] Русский: нажмите кнопку
       *[touch] Чтобы выбрать русский язык, нажмите Enter
    }
# First screen, said when speech starts; each language in turn. review: none
welcome-speech =
    { $by ->
        [switch] Слова на экране называются по очереди. Когда услышите «Русский», нажмите кнопку.
        [explore] Чтобы выбрать русский язык, ведите пальцем по экрану, пока не услышите «Русский». Затем коснитесь дважды.
       *[touch] Чтобы выбрать русский язык, нажимайте клавишу «Вниз», пока не услышите «Русский». Затем нажмите Enter.
    }

## How far the visit is

# Step strip, e.g. “Step 5 of 7”. review: none
step = Шаг { $number } из { $total }
    .spoken =
        Шаг { $number ->
            [1] первый
            [2] второй
            [3] третий
            [4] четвёртый
            [5] пятый
            [6] шестой
            [7] седьмой
           *[other] { $number }
        } { position.total }
# Step strip, steps by name. review: none
step-2 = Петиции
# Step strip. review: none
step-3 = Чтение петиции
# Step strip. review: none
step-4 = Персональные данные
# Step strip. review: none
step-5 = Ваши данные
# Step strip. review: none
step-6 = Проверка
# Step strip. review: none
step-7 = Готово

## On many screens

# Button: one step back. review: none
back = Назад
# Button: to the next question. review: none
next = Дальше
# Button on help and practice: go on. review: none
go-on = Продолжить
# Button: close this page. review: none
page-close = Закрыть
# Button: leave without signing. review: none
leave = Выйти
# Button: stay in the visit. review: none
stay = Остаться
# Button: change an answer. review: none
change = Изменить
# Button: show a masked value. review: none
show = Показать
    .spoken = Показать на экране на десять секунд
# Button: mask it again. review: none
hide = Скрыть
# A date; the numbers of its day, month and year are given. review: none
date = { $day } { date.month } { NUMBER($year, useGrouping: 0) } года
    .spoken = { date.day } { date.month } { date.year } года
    .month =
        { $month ->
            [1] января
            [2] февраля
            [3] марта
            [4] апреля
            [5] мая
            [6] июня
            [7] июля
            [8] августа
            [9] сентября
            [10] октября
            [11] ноября
           *[other] декабря
        }
    .day =
        { $day ->
            [1] первое
            [2] второе
            [3] третье
            [4] четвёртое
            [5] пятое
            [6] шестое
            [7] седьмое
            [8] восьмое
            [9] девятое
            [10] десятое
            [11] одиннадцатое
            [12] двенадцатое
            [13] тринадцатое
            [14] четырнадцатое
            [15] пятнадцатое
            [16] шестнадцатое
            [17] семнадцатое
            [18] восемнадцатое
            [19] девятнадцатое
            [20] двадцатое
            [21] двадцать первое
            [22] двадцать второе
            [23] двадцать третье
            [24] двадцать четвёртое
            [25] двадцать пятое
            [26] двадцать шестое
            [27] двадцать седьмое
            [28] двадцать восьмое
            [29] двадцать девятое
            [30] тридцатое
           *[other] тридцать первое
        }
    .year =
        { $year ->
            [2026] две тысячи двадцать шестого
            [2027] две тысячи двадцать седьмого
            [2028] две тысячи двадцать восьмого
            [2029] две тысячи двадцать девятого
            [2030] две тысячи тридцатого
            [2031] две тысячи тридцать первого
            [2032] две тысячи тридцать второго
            [2033] две тысячи тридцать третьего
            [2034] две тысячи тридцать четвёртого
            [2035] две тысячи тридцать пятого
            [2036] две тысячи тридцать шестого
            [2037] две тысячи тридцать седьмого
            [2038] две тысячи тридцать восьмого
            [2039] две тысячи тридцать девятого
            [2040] две тысячи сорокового
           *[other] { NUMBER($year, useGrouping: 0) }
        }
# Display: the next part of a long screen. review: none
display-more = Ещё
# Display: back to the first part of a long screen, in place of “More” on the last. review: none
display-start = К началу
# Display: which part of a long screen. review: none
display-page = Страница { $number } из { $total }
    .spoken = { position.ordinal } страница { position.total }

## Quick bar, on every screen

# Quick bar. review: none
bar-help = Помощь
# Quick bar. review: none
bar-language = Язык
# Quick bar. review: none
bar-sound = Звук
# Quick bar. review: none
bar-size = Размер текста
# Quick bar. review: none
bar-colours = Цвета
# Quick bar. review: none
bar-sign-language = Жестовый язык
# Quick bar. review: none
bar-leave = Выход
# Quick bar: the one button in place of the seven, where they have no room. review: none
bar-menu = Меню
# Heading of the page with the seven. review: none
menu-title = Меню: что Вам нужно?

## List of petitions

# Heading that asks. review: none
petitions-title = Какую петицию прочитать?
# Said after the heading. review: none
petitions-summary =
    { $total ->
        [1] Здесь одна петиция.
        [2] Здесь две петиции.
        [one] Здесь { $total } петиция.
        [few] Здесь { $total } петиции.
       *[many] Здесь { $total } петиций.
    }
# Said after the heading, to learners. review: none
petitions-hint =
    { $by ->
        [keys] Переходите от одной к другой клавишами «Вверх» и «Вниз». Чтобы открыть петицию, нажмите Enter.
        [switch] Когда услышите нужную петицию, нажмите кнопку.
        [explore] Чтобы услышать петиции, ведите пальцем по экрану. Чтобы открыть ту, которую Вы услышали последней, коснитесь экрана дважды в любом месте.
       *[touch] Чтобы открыть петицию, коснитесь её.
    }
# List of petitions, of one that has such a film, after the number received. review: none
petitions-film = есть видео на жестовом языке
# Signatures received, never a bare number. review: none
received = { received-short } (данные на { date })
    .spoken = { received-short.spoken } Данные на { date.spoken }
# Signatures received, in the list; never a bare number. review: none ? “поступило” of signatures: or «собрано»; what is right before anybody checked them
received-short =
    { $number ->
        [0] Подписей пока нет
        [one] Поступила { $number } подпись, ещё не проверена
        [few] Поступили { $number } подписи, ещё не проверены
       *[many] Поступило { $number } подписей, ещё не проверены
    }
    .spoken =
        { $number ->
            [0] Подписей пока нет.
           *[other] Поступило подписей: { NUMBER($number, useGrouping: 0) }. Они ещё не проверены.
        }
# In place of the number when the kiosk has no signed figure. review: none
received-unknown = Подтверждённого числа подписей пока нет
# Trouble screen: heading. review: none
no-petitions-title = Сейчас петиций здесь нет
# Trouble screen: reason when nothing was ever loaded. review: none
no-petitions-why = В этот киоск ещё не загрузили ни одной петиции.
# Trouble screen: what to do. review: none
no-petitions-do = Пожалуйста, скажите об этом сотруднику. Вы можете прийти позже. Подписи, поставленные здесь раньше, не пропадут.
# Trouble screen and list: the pack is damaged. review: none
pack-damaged = Новый комплект петиций повреждён, поэтому он не используется. Сотрудник может скопировать его ещё раз.
# Trouble screen and list: the pack carries no valid signature. review: none
pack-unsigned = На новом комплекте петиций нет подписи тех, кто вправе его выпускать, поэтому он не используется.
# Trouble screen and list: the pack is older than one already seen. review: none
pack-rolled-back = Этот комплект петиций старее прежнего, поэтому он не используется.
# Trouble screen and list: files of the pack are missing. review: none
pack-incomplete = В новом комплекте петиций не хватает частей, поэтому он не используется. Сотрудник может скопировать его ещё раз.
# Trouble screen and list: this is not a pack. review: none
pack-not-a-pack = Там, где должен быть комплект петиций, его нет. Сотрудник может скопировать его ещё раз.

## One petition

# Mark of a sample. review: none
petition-sample = Это образец, чтобы попробовать киоск. Никто его не получит.
# Said after the title, to learners. review: none ? «этим Вы ещё ничего не подпишете»: calm, or does it sound like a warning
petition-hint =
    { $by ->
        [keys] Чтобы слушать по частям, нажимайте клавишу «Вниз». Чтобы идти дальше, нажмите клавишу «Вправо»: этим Вы ещё ничего не подпишете.
        [switch] Чтобы слушать, нажмите кнопку на слове «Текст». Чтобы идти дальше, нажмите её на словах «К подписанию».
        [explore] Чтобы слушать по частям, быстро проводите пальцем вправо. Чтобы идти дальше, найдите пальцем «К подписанию» и коснитесь дважды: этим Вы ещё ничего не подпишете.
       *[touch] Прочитайте, затем выберите «К подписанию».
    }
# Fact: to whom. review: none
petition-addressee = Кому
# Fact: who started it. review: none
petition-initiator = Кто начал
# Fact: last day to sign. review: none
petition-deadline = Последний день сбора подписей
# Fact: how many signed. review: none
petition-received = Сколько подписей
# Button: the Easy Read version. review: none
petition-easy = Простыми словами
# Button: back to the full text. review: none
petition-full = Полный текст
# Main button: towards signing, does not sign. review: none
petition-sign = К подписанию
# Announced after Easy Read was chosen. review: none
easy-read-is = Текст простыми словами. Подписывают полный текст.
# Announced after the full text was chosen. review: none
full-text-is = Полный текст.
# Trouble screen: heading. review: none
closed-title = Эта петиция закрыта
# Trouble screen: explanation. review: none
closed-what = Сбор подписей окончен, подписать её больше нельзя. Вы можете прочитать другие петиции.
# Trouble screen: main button. review: none
closed-list = К списку петиций

## Personal data

# Heading. review: none
notice-title = Можно использовать Ваши данные для этой петиции?
# Said after the heading. review: none
notice-summary = Здесь сказано, для чего нужны Ваши данные и кто их получит. Пока мы не спросили ни имени, ни других данных.
# Said after that, to learners. review: none
notice-hint =
    { $by ->
        [keys] Чтобы слушать по частям, нажимайте клавишу «Вниз». Клавиша «Вправо» ведёт сразу на кнопку «Даю согласие». Чтобы выбрать её, нажмите Enter.
        [switch] Чтобы слушать, нажмите кнопку на слове «Текст». Затем выберите «Даю согласие» или «Не даю согласия».
        [explore] Чтобы слушать по частям, быстро проводите пальцем вправо. Кнопки «Даю согласие» и «Не даю согласия» стоят в конце. Чтобы выбрать, коснитесь дважды.
       *[touch] Кнопки «Даю согласие» и «Не даю согласия» стоят в конце.
    }
# First paragraph. review: none ? is it clear who «хранители ключей» are, and does «запечатает» calm or frighten
notice-1 = Чтобы подписать петицию, Вы введёте данные, которые перечислены ниже. Как только Вы подпишете, киоск их запечатает. Здесь их никто не прочитает: открыть их могут только хранители ключей.
# Fact: purpose. review: none
notice-purpose = Для чего
# Fact: why the name is asked. review: none
notice-name = Ваше имя
# Fact: who gets the data. review: none
notice-receiver = Кто получит Ваши данные, когда петицию передадут
# Fact: who answers for the data. review: none
notice-responsible = Кто отвечает за Ваши данные
# Fact: how to reach them. review: none
notice-contact = Как с ними связаться
# Fact: how long it is kept. review: none
notice-retention = Сколько хранят данные
# Value of the fact above. review: none
notice-months =
    { $months ->
        [one] { $months } месяц после последнего дня сбора подписей, затем данные уничтожат
        [few] { $months } месяца после последнего дня сбора подписей, затем данные уничтожат
       *[many] { $months } месяцев после последнего дня сбора подписей, затем данные уничтожат
    }
# Fact: where the server is. review: none
notice-hub = Где хранят данные
# Last paragraph. review: none
notice-voluntary = Соглашаться не обязательно. Без Вашего согласия мы ничего не спросим и ничего не сохраним.
# Main button. review: none
notice-agree = Даю согласие
# Button. review: none
notice-refuse = Не даю согласия
# Announced back on the petition. review: none
consent-refused = Вы не дали согласия. Ничего не сохранено. Вы можете читать дальше.

## Questions, one a screen

# Heading that asks. review: none
ask-surname = Ваша фамилия?
# Heading that asks. review: none
ask-given_name = Ваше имя?
# Heading that asks. review: none
ask-patronymic = Ваше отчество?
# Heading that asks. review: none
ask-iin = Ваш ИИН?
    .spoken = Ваш индивидуальный идентификационный номер, и-и-эн?
# Heading that asks. review: none
ask-birth_date = Когда Вы родились?
# Heading that asks. review: none
ask-address = Ваш адрес?
# Heading that asks. review: none
ask-contact = Как с Вами связаться?
# Name of the field, also on the review. review: none
field-surname = Фамилия
# Name of the field, also on the review. review: none
field-given_name = Имя
# Name of the field, also on the review. review: none
field-patronymic = Отчество
# Name of the field, also on the review. review: none ? said letter by letter, «и-и-эн»; many say «иин» as one word
field-iin = ИИН
    .spoken = И-и-эн
# Name of the field, also on the review. review: none
field-birth_date = Дата рождения
# Name of the field, also on the review. review: none
field-address = Адрес
# Name of the field, also on the review. review: none
field-contact = Телефон или электронная почта
# Hint under the field. review: none
hint-surname = Как в удостоверении личности.
# Hint under the field. review: none
hint-given_name = Как в удостоверении личности.
# Hint under the field. review: none
hint-patronymic = Если отчества нет, выберите «Нет».
# Hint under the field. review: none
hint-iin = Двенадцать цифр, как в удостоверении личности.
# Hint under the field. review: none
hint-birth_date = Восемь цифр: день, месяц, год. Например, 05.11.1984.
    .spoken = Восемь цифр: две для дня, две для месяца, четыре для года.
# Hint under the field. review: none
hint-address = Город или село, улица, дом, квартира.
# Hint under the field. review: none
hint-contact = Достаточно одного из двух.
# Said after the question, to learners. review: none
detail-hint =
    { $by ->
        [keys] Наберите ответ и нажмите Enter. Если клавиатуры нет, нажимайте клавишу «Вниз», пока не услышите «Клавиатура на экране».
        [switch] Когда услышите «Клавиатура на экране», нажмите кнопку. Выбирайте сначала ряд, затем знак. В конце выберите «Дальше».
        [explore] Найдите пальцем клавиши на экране и наберите ответ по буквам. Затем найдите «Дальше» и коснитесь дважды.
       *[touch] Касайтесь клавиш на экране, затем выберите «Дальше».
    }
# Button: leave a question out that need not be answered. review: none ? the hint says «Нет», the voice «Нет, пропустить»: is it clear that this is the same button
detail-skip = Нет
    .spoken = Нет, пропустить
# Announced after an answer was left out; the same words stand on the review. review: none
answer-skipped = { $field }: не указано.
# Announced back on the review after an answer was changed. review: none
answer-changed = Изменено.
# Announced back on the review where an answer stayed as it was. review: none
answer-kept = Осталось как было.
# What the field says when nothing was entered. review: none
value-empty = пусто
# Spoken in place of secret characters. review: none
value-count =
    { $count ->
        [one] Введён { $count } знак
        [few] Введено { $count } знака
       *[many] Введено { $count } знаков
    }

## On-screen keyboard

# Name of the keyboard. review: none
keyboard = Клавиатура на экране
# Hint of the keyboard. review: none
keyboard-hint =
    { $by ->
        [keys] Нажмите Enter, затем выбирайте знак клавишами «Вверх», «Вниз», «Влево» и «Вправо». Enter набирает его, Escape выходит из клавиатуры. Кнопка «Дальше» стоит после клавиатуры.
        [switch] Выберите сначала ряд, затем знак.
        [explore] Ведите пальцем по клавишам: каждая называется. Чтобы набрать последнюю, поднимите палец.
       *[touch] Чтобы набрать знак, коснитесь его.
    }
# Hint of the keyboard where a key types by a double tap. review: none
keyboard-hint-twice = Ведите пальцем по клавишам: каждая называется. Чтобы набрать последнюю, коснитесь дважды.
# Said after the hint of the keyboard, on a question whose answer is not read out. review: none
keyboard-overheard = Знаки на экране называются вслух, а то, что Вы набираете на обычной клавиатуре, не называется.
# Key: space. review: none
key-space = Пробел
# Key: delete the character before the caret. review: none
key-erase = Стереть
# Key: take the last change back. review: none
key-undo = Отменить
    .spoken = Отменить последнее изменение
# Key: delete all of the answer. review: none
key-clear = Очистить
    .spoken = Стереть всё
# Spoken: a key that opens a group of letters; first and last of them. review: none
key-group = от { $first } до { $last }
# Key: back from a group of keys. review: none
key-groups = Все клавиши
    .spoken = Назад ко всем клавишам
# Key: opens the keys for which there was no room. review: none
key-others = Другие
    .spoken = Другие клавиши
# Key: caret one to the left. review: none
key-left = ←
    .spoken = Курсор влево
# Key: caret one to the right. review: none
key-right = →
    .spoken = Курсор вправо
# Key: capital letters. review: none
key-capital = АБВ
    .spoken = Заглавные буквы
# Key: small letters. review: none
key-small = абв
    .spoken = Строчные буквы
# Key: Kazakh letters. review: none
key-alphabet-kk = Әә
    .spoken = Казахские буквы
# Key: Russian letters. review: none
key-alphabet-ru = Яя
    .spoken = Русские буквы
# Key: English letters. review: none
key-alphabet-en = Ww
    .spoken = Английские буквы
# Key: digits and signs. review: none
key-alphabet-digits = 123
    .spoken = Цифры и знаки
# Announced after the key. review: none
alphabet-is-kk = Казахские буквы
# Announced after the key. review: none
alphabet-is-ru = Русские буквы
# Announced after the key. review: none
alphabet-is-en = Английские буквы
# Announced after the key. review: none
alphabet-is-digits = Цифры и знаки
# Announced after the key. review: none
capitals-are = Заглавные буквы
# Announced after the key. review: none
smalls-are = Строчные буквы
# Spoken name of the sign “-”. review: none
sign-hyphen = дефис
# Spoken name of the sign “.”. review: none
sign-stop = точка
# Spoken name of the sign “,”. review: none
sign-comma = запятая
# Spoken name of the apostrophe. review: none
sign-apostrophe = апостроф
# Spoken name of the sign “@”. review: none
sign-at = собака
# Spoken name of the sign “_”. review: none
sign-underscore = подчёркивание
# Spoken name of the sign “/”. review: none
sign-slash = косая черта
# Spoken name of the sign “+”. review: none
sign-plus = плюс
# Spoken name of the sign “(”. review: none
sign-bracket-open = скобка открывается
# Spoken name of the sign “)”. review: none
sign-bracket-close = скобка закрывается
# Spoken name of the sign “№”. review: none
sign-number = номер
# Spoken name of the sign “:”. review: none
sign-colon = двоеточие
# Spoken name of the sign “;”. review: none
sign-semicolon = точка с запятой
# Spoken name of the sign “!”. review: none
sign-exclamation = восклицательный знак
# Spoken name of the sign “?”. review: none
sign-question = вопросительный знак
# Spoken name of the sign “«”. review: none
sign-quote-open = кавычки открываются
# Spoken name of the sign “»”. review: none
sign-quote-close = кавычки закрываются
# Spoken name of the sign “–”. review: none
sign-dash = тире
# Spoken name of the sign “%”. review: none
sign-percent = процент
# Spoken name of a space when it is typed or passed. review: none
sign-space = пробел
# Announced: a character that cannot be part of this answer. review: none
typed-not-fit = Этот знак здесь не подходит.
# Announced: the field is full. review: none
typed-too-long = Поле заполнено, больше знаков не поместится.
# Announced: nothing before the caret to delete. review: none
erased-nothing = Стирать нечего.
# Announced when a group of keys has opened. review: none
keys-opened = Теперь выберите клавишу.
# Announced back from a group of keys. review: none
keys-closed = Все клавиши
# Announced. review: none
entry-cleared = Всё стёрто. Клавиша «Отменить» вернёт текст.
# Announced; what is in the field now is said after it. review: none
undone = Отменено.
# Announced. review: none
undo-nothing = Отменять нечего.
# Button, with speech on: says what was typed. review: none
read-back = Прочитать
    .spoken = Прочитать введённое
# Announced. review: none
read-back-nothing = Пока ничего не введено.
# Announced: the caret is at the start. review: none
caret-start = Начало текста
# Announced: the caret is at the end. review: none
caret-end = Конец текста

## What is wrong with an answer, and what to do

# Error on the question. review: none
problem-surname-empty = Фамилия ещё не введена. Введите её.
# Error on the question. review: none
problem-surname-too_long = Фамилия слишком длинная: здесь помещается 60 букв. Сократите её.
# Error on the question. review: none
problem-surname-character = В фамилии есть цифра или другой лишний знак. Сотрите его.
# Error on the question. review: none
problem-given_name-empty = Имя ещё не введено. Введите его.
# Error on the question. review: none
problem-given_name-too_long = Имя слишком длинное: здесь помещается 60 букв. Сократите его.
# Error on the question. review: none
problem-given_name-character = В имени есть цифра или другой лишний знак. Сотрите его.
# Error on the question. review: none
problem-patronymic-empty = Отчество ещё не введено. Введите его.
# Error on the question. review: none
problem-patronymic-too_long = Отчество слишком длинное: здесь помещается 60 букв. Сократите его.
# Error on the question. review: none
problem-patronymic-character = В отчестве есть цифра или другой лишний знак. Сотрите его.
# Error on the question. review: none
problem-iin-empty = ИИН ещё не введён. Введите двенадцать цифр.
    .spoken = И-и-эн ещё не введён. Введите двенадцать цифр.
# Error on the question. review: none
problem-iin-length = В ИИН двенадцать цифр. Набрано { $count }. Наберите недостающие.
    .spoken = В и-и-эн двенадцать цифр. Набрано { $count }. Наберите недостающие.
# Error on the question. review: none
problem-iin-digits = ИИН состоит только из цифр. Сотрите остальные знаки.
    .spoken = И-и-эн состоит только из цифр. Сотрите остальные знаки.
# Error on the question. review: none
problem-iin-century =
    Седьмая цифра ИИН — 1, 2, 3, 4, 5 или 6, а набрана другая. { $by ->
        [keys] Сотрите номер клавишей Backspace и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
        [explore] Сотрите номер клавишей «Очистить» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
        [switch] Сотрите номер клавишей «Очистить» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
       *[touch] Выберите «Показать» и сравните номер с удостоверением личности.
    }
    .spoken =
        Седьмая цифра и-и-эн бывает от единицы до шестёрки, а набрана другая. { $by ->
            [keys] Сотрите номер клавишей Backspace и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
            [explore] Сотрите номер клавишей «Стереть всё» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
            [switch] Сотрите номер клавишей «Стереть всё» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
           *[touch] Выберите «Показать» и сравните номер с удостоверением личности.
        }
# Error on the question. review: none
problem-iin-date =
    Первые шесть цифр ИИН — год, месяц и день рождения, а набранные не похожи на дату. { $by ->
        [keys] Сотрите номер клавишей Backspace и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
        [explore] Сотрите номер клавишей «Очистить» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
        [switch] Сотрите номер клавишей «Очистить» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
       *[touch] Выберите «Показать» и сравните номер с удостоверением личности.
    }
    .spoken =
        Первые шесть цифр и-и-эн: год, месяц и день рождения, а набранные не похожи на дату. { $by ->
            [keys] Сотрите номер клавишей Backspace и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
            [explore] Сотрите номер клавишей «Стереть всё» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
            [switch] Сотрите номер клавишей «Стереть всё» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
           *[touch] Выберите «Показать» и сравните номер с удостоверением личности.
        }
# Error on the question. review: none
problem-iin-checksum =
    Похоже, одна цифра ИИН набрана с ошибкой. { $by ->
        [keys] Сотрите номер клавишей Backspace и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
        [explore] Сотрите номер клавишей «Очистить» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
        [switch] Сотрите номер клавишей «Очистить» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
       *[touch] Выберите «Показать» и сравните номер с удостоверением личности.
    }
    .spoken =
        Похоже, одна цифра и-и-эн набрана с ошибкой. { $by ->
            [keys] Сотрите номер клавишей Backspace и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
            [explore] Сотрите номер клавишей «Стереть всё» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
            [switch] Сотрите номер клавишей «Стереть всё» и наберите его ещё раз, цифру за цифрой, как в удостоверении личности.
           *[touch] Выберите «Показать» и сравните номер с удостоверением личности.
        }
# Error on the question. review: none
problem-birth_date-empty = Дата рождения ещё не введена. Введите восемь цифр.
# Error on the question. review: none
problem-birth_date-date = Дата рождения: такого дня нет. Введите день, месяц и год, например 05.11.1984.
    .spoken = Дата рождения: такого дня нет. Введите две цифры для дня, две для месяца, четыре для года.
# Error on the question. review: none
problem-address-empty = Адрес ещё не введён. Введите его.
# Error on the question. review: none
problem-address-too_long = Адрес слишком длинный: здесь помещается 160 знаков. Сократите его.
# Error on the question. review: none
problem-address-character = В адресе есть знак, который здесь не подходит. Сотрите его.
# Error on the question. review: none
problem-contact-empty = Телефон или электронная почта ещё не введены. Введите одно из двух.
# Error on the question. review: none
problem-contact-too_long = Ответ слишком длинный. Введите один номер телефона или один адрес электронной почты.
# Error on the question. review: none
problem-contact-character = В ответе есть знак, который здесь не подходит. Сотрите его.
# Error on the question. review: none
problem-contact-contact = Это не похоже ни на номер телефона, ни на адрес электронной почты. Проверьте, что набрано.
# Error on the question: twelve digits without a plus are no telephone number here. review: none
problem-contact-iin = Двенадцать цифр — это ИИН, а не телефон. Сотрите его и введите номер телефона из одиннадцати цифр или электронную почту.
    .spoken = Двенадцать цифр бывает в и-и-эн, а не в телефоне. Сотрите их и введите номер телефона из одиннадцати цифр или электронную почту.

## Declaration

# Heading that asks. review: none
declaration-title = Вы согласны с этими словами?
# Said after the heading. review: none
declaration-summary = Прочитайте их или прослушайте. Затем Вы ещё раз всё проверите и только после этого подпишете.
# Said after that, to learners. review: none
declaration-hint =
    { $by ->
        [keys] Клавиша «Вправо» ведёт сразу на кнопку «Да, всё так». Чтобы выбрать её, нажмите Enter.
        [switch] Чтобы слушать, нажмите кнопку на слове «Текст». Затем выберите «Да, всё так» или «Нет, не так».
        [explore] Чтобы слушать по частям, быстро проводите пальцем вправо. Кнопки «Да, всё так» и «Нет, не так» стоят в конце. Чтобы выбрать, коснитесь дважды.
       *[touch] Кнопки «Да, всё так» и «Нет, не так» стоят в конце.
    }
# Paragraph. review: none
declaration-1 = Я поддерживаю эту петицию. Меня никто не заставляет её подписывать, и мне за это не платят.
# Paragraph. review: none ? or «Я даю свои данные, и они верны»
declaration-2 = Данные, которые я даю, мои, и они верны.
# Paragraph. review: none
declaration-3 = Я подписываю эту петицию один раз.
# Paragraph, for a collective appeal. review: none ? a lawyer should look at “коллективное обращение” and at what this is not
declaration-appeal = Ваша подпись поддерживает коллективное обращение. Это не голос на государственном портале петиций и не электронная цифровая подпись.
# Paragraph, for an informal petition. review: none ? a lawyer should look at it
declaration-informal = Это неофициальное пожелание, а не голос на государственном портале петиций и не электронная цифровая подпись.
# Main button. review: none
declaration-make = Да, всё так
# Button. review: none ? «Нет, не так» answers «Вы согласны с этими словами?»; chosen because it shows no gender
declaration-refuse = Нет, не так

## Review

# Heading that asks. review: none
review-title = Всё верно?
# Said after the heading, to learners. review: none
review-hint =
    { $by ->
        [keys] Чтобы услышать каждый ответ, нажимайте клавишу «Вниз». Любой ответ можно изменить. Кнопка «Подписать петицию» стоит после ответов.
        [switch] Чтобы услышать ответы, нажмите кнопку на слове «Текст». Любой ответ можно изменить.
        [explore] Чтобы услышать каждый ответ, быстро проводите пальцем вправо. Любой ответ можно изменить. Кнопка «Подписать петицию» стоит после ответов.
       *[touch] Проверьте каждый ответ. Любой ответ можно изменить.
    }
# Fact: the petition. review: none
review-petition = Петиция
# Value of an answer that was left out. review: none
review-none = не указано
# Paragraph: a private check. review: none
review-private = Если Вам кто-то помогает, сейчас можно попросить помощника отойти, а затем проверить всё без него.
# Main button: signs. review: none
review-sign = Подписать петицию
# Button. review: none
review-leave = Не подписывать
# Announced when Sign is pressed within a second. review: none
sign-too-soon = Ещё не подписано. Чтобы подписать, нажмите ещё раз.
# Announced when a finger that was slid to Sign rests there. review: none
sign-rested = Ещё не подписано. Чтобы подписать, поднимите палец и дважды коснитесь экрана или снова приложите палец к кнопке и задержите его.
# Heading while it is stored. review: none
signing-title = Сохраняем Вашу подпись
# Shown while it is stored. review: none
signing-wait = Подождите немного: киоск запечатывает подпись.

## Receipt and goodbye

# Heading. review: none
receipt-title = Ваша подпись принята
# Paragraph: what holds. review: none ? is «сервер сбора» understood by somebody who has never heard of servers
receipt-stored =
    { $media ->
        [1] Она запечатана и сохранена в этом киоске. Когда появится связь, киоск отправит её на сервер сбора.
       *[other] Она запечатана и сохранена в этом киоске, а вторая копия — на запасном носителе. Когда появится связь, киоск отправит её на сервер сбора.
    }
# Fact: the number. review: none
receipt-number = Номер подтверждения
# Name of the QR code. review: none ? what is checked with it: the receipt of this signature; is «для проверки» enough
receipt-qr = QR-код для проверки
    .spoken = Кью-ар-код для проверки
# Paragraph: the number is not needed. review: none
receipt-keep = Хранить номер не обязательно. По нему не видно, кто Вы и что Вы подписали.
# Button. review: none
receipt-repeat = Прослушать номер ещё раз
# Announced before the number is said again. review: none
receipt-again = Ещё раз.
# Main button. review: none
receipt-finish = Завершить
# Heading. review: none
goodbye-title = Спасибо, до свидания
# Paragraph. review: none
goodbye-1 = Всё, что Вы ввели, убрано с этого экрана.
# Paragraph. review: none
goodbye-2 = Киоск готов для следующего человека. Теперь он молчит. Чтобы снова включить голос, нажмите любую клавишу или проведите пальцем по экрану.
# Paragraph, where speech is off. review: none
goodbye-ready = Киоск готов для следующего человека.
# Main button. review: none
goodbye-end = В начало
# Trouble screen: heading. review: none
storage-failed-title = Ваша подпись не сохранена
# Trouble screen: nothing is lost. review: none
storage-failed-kept = Всё, что Вы ввели, цело, вводить заново не нужно. Можно попробовать ещё раз или вернуться к проверке.
# Trouble screen: main button. review: none
storage-failed-again = Попробовать ещё раз
# Trouble screen: button. review: none
storage-failed-review = К проверке
# Trouble screen: reason. review: none
storage-full = В памяти киоска не осталось места. Пожалуйста, скажите об этом сотруднику.
# Trouble screen: reason. review: none
storage-error = Киоск не смог записать подпись в память. Пожалуйста, скажите об этом сотруднику.
# Trouble screen: reason. review: none
storage-not-set-up = Этот киоск ещё не настроен для приёма подписей. Пожалуйста, скажите об этом сотруднику.

## Leaving and time

# Heading that asks. review: none
leave-title = Выйти без подписи?
# Paragraph. review: none
leave-what = Всё, что Вы ввели, будет удалено. Ничего не подписано.
# Announced on the first screen. review: none
leave-nothing = Вы в самом начале, выходить не нужно.
# Heading that asks. review: none
timeout-title = Вы ещё здесь?
# Warning, said again with less time. review: none
timeout-left =
    Через { $seconds ->
        [60] одну минуту
        [180] три минуты
        [300] пять минут
        [one] { $seconds } секунду
        [few] { $seconds } секунды
       *[many] { $seconds } секунд
    } киоск вернётся в начало и удалит всё, что Вы ввели. Чтобы остаться, нажмите любую клавишу или коснитесь экрана.
# Main button. review: none
timeout-stay = Я здесь
# Announced after any input. review: none
timeout-extended = Время добавлено. Ничего не потеряно.

## Help

# Heading. review: none
help-title = Помощь
# Paragraph. review: none
help-1 = Здесь можно прочитать или прослушать петиции и подписать их. Это занимает около пяти минут. Выйти можно в любой момент.
# Paragraph. review: none
help-2 =
    { $by ->
        [keys] Клавиши «Вверх» и «Вниз» переводят на предыдущий и следующий пункт. Enter выбирает. Escape возвращает на шаг назад. «Вправо» ведёт на следующий экран или на главную кнопку, «Влево» на предыдущий экран; в поле ввода они двигают курсор.
        [explore] Ведите пальцем по экрану, и киоск назовёт то, что под ним. Чтобы открыть, дважды коснитесь экрана в любом месте или задержите палец. Быстро проведите вправо или влево: следующий или предыдущий пункт, вверх или вниз: изменить значение.
        [switch] Киоск сам переходит от пункта к пункту. На нужном нажмите кнопку. Сначала открывается группа; «На уровень назад» выводит из неё. Если кнопок две, одна переводит дальше, другая выбирает.
       *[touch] Коснитесь того, что Вам нужно. Кнопка «Ещё» показывает продолжение длинной страницы, как и движение пальцем вверх.
    }
# Paragraph. review: none
help-3 =
    { $by ->
        [keys] F1 — помощь. F2 включает и выключает озвучивание. F3 и F4 делают речь медленнее и быстрее, F5 и F6 тише и громче. F7 — пауза.
        [explore] Двумя пальцами: касание ставит речь на паузу, движение вверх читает всё с начала, движение вниз читает отсюда, зигзаг возвращает на шаг назад. Тремя пальцами: касание говорит, где Вы, три касания скрывают экран.
        [switch] Последняя группа, «Скорость выбора», меняет темп. Если киоск остановился, нажмите кнопку. Всё остальное в группе «Помощь и настройки».
       *[touch] Внизу почти каждого экрана есть кнопки или вместо них «Меню». «Звук» включает озвучивание, «Выход» завершает визит.
    }
    .spoken =
        { $by ->
            [keys] F1: помощь. F2 включает и выключает озвучивание. F3 и F4 делают речь медленнее и быстрее, F5 и F6 тише и громче. F7: пауза.
            [explore] Двумя пальцами: касание ставит речь на паузу, движение вверх читает всё с начала, движение вниз читает отсюда, зигзаг возвращает на шаг назад. Тремя пальцами: касание говорит, где Вы, три касания скрывают экран.
            [switch] Последняя группа, «Скорость выбора», меняет темп. Если киоск остановился, нажмите кнопку. Всё остальное в группе «Помощь и настройки».
           *[touch] Внизу почти каждого экрана есть кнопки или вместо них «Меню». «Звук» включает озвучивание, «Выход» завершает визит.
        }
# Paragraph. review: none
help-4 =
    { $by ->
        [keys] F8 меняет язык, F9 размер текста, F10 цвета. F11 говорит, где Вы. F12 скрывает экран.
       *[touch] Можно работать и клавишами: «Вверх» и «Вниз» переводят от пункта к пункту, Enter выбирает, F1 открывает помощь.
    }
# Paragraph. review: none
help-5 =
    { $by ->
        [keys] На экране можно просто коснуться того, что нужно. Кнопки внизу, среди них «Выход», есть почти везде: клавиша «Вниз» доходит и до них. Казахские буквы можно набрать, какой бы язык Вы ни выбрали.
       *[touch] Казахские буквы можно набрать, какой бы язык Вы ни выбрали. На странице «Все настройки» есть крупные кнопки, порядок букв, время для касаний, клавиш и внешних кнопок.
    }
# Paragraph: reading closely. review: none
help-6 =
    { $by ->
        [keys] Чтобы слушать текст по предложениям, словам или буквам, нажмите на нём Enter. На клавиатуре Ctrl вместе с «Влево» и «Вправо» читает слова, Shift вместе с «Влево» и «Вправо» буквы, Shift вместе с «Вверх» и «Вниз» предложения. Ctrl вместе с Home читает всё с начала, H ведёт к следующему заголовку. Backspace повторяет сказанное.
        [explore] Чтобы слушать текст по частям, дважды коснитесь его. Затем быстро проведите вправо или влево: следующая или предыдущая часть, вверх или вниз: части крупнее или мельче, предложения, слова, буквы.
        [switch] Текст находится в группе «Текст»: там Вы выбираете, что читать, или «Прочитать всё».
       *[touch] Когда включено озвучивание, текст можно слушать по предложениям, словам и буквам.
    }
# Button. review: none
help-howto = Как пользоваться киоском
# Button. review: none
help-keys = Что делает каждая клавиша
# Button. review: none
help-settings = Все настройки
# Heading. review: none
howto-title = Как пользоваться киоском
# Paragraph. review: none
howto-1 =
    { $by ->
        [keys] Клавиша «Вниз» переводит на следующий пункт, клавиша «Вверх» возвращает на предыдущий.
        [explore] Ведите пальцем по экрану: киоск называет то, что под ним. Последнее названное остаётся выделенным.
        [switch] Киоск сам переходит от пункта к пункту и называет каждый. Когда дойдёт до нужного, нажмите кнопку.
       *[touch] Коснитесь того, что Вам нужно. Рамка показывает, где Вы.
    }
# Paragraph. review: none
howto-2 =
    { $by ->
        [keys] Чтобы выбрать пункт, нажмите Enter. Чтобы вернуться на шаг назад, нажмите Escape.
        [explore] Чтобы открыть названное, дважды коснитесь экрана в любом месте. Быстро проведите вправо: следующий пункт, влево: предыдущий.
        [switch] Сначала открывается группа, затем Вы выбираете в ней. «На уровень назад» выводит из группы.
       *[touch] «Назад» возвращает на шаг назад. Пока Вы не выберете «Подписать петицию», ничего не будет подписано.
    }
# Paragraph. review: none
howto-3 =
    { $by ->
        [keys] F3 делает речь медленнее, F4 быстрее. F5 делает её тише, F6 громче.
        [explore] Касание двумя пальцами ставит речь на паузу. На странице «Звук» речь можно сделать медленнее, быстрее, тише или громче.
        [switch] Последняя группа, «Скорость выбора», меняет темп. Если киоск остановился, нажмите кнопку, и он продолжит.
       *[touch] «Звук» включает озвучивание. «Размер текста» и «Цвета» меняют то, что Вы видите. «Жестовый язык» показывает видео, если они есть.
    }
# Paragraph. review: none
howto-4 =
    { $by ->
        [keys] F1 открывает помощь на любом экране. F11 говорит, где Вы. Backspace повторяет сказанное.
        [explore] «Помощь» слева внизу, а если там «Меню», то в нём. Касание тремя пальцами говорит, где Вы.
        [switch] «Помощь» находится в группе «Помощь и настройки» почти на каждом экране.
       *[touch] «Помощь» слева внизу, а если там «Меню», то в нём.
    }
# Paragraph. review: none
howto-5 =
    { $by ->
        [keys] Чтобы продолжить, нажмите клавишу «Вправо». Пока Вы не нажмёте Enter на кнопке «Подписать петицию», ничего не будет подписано.
        [explore] Чтобы идти дальше, найдите «Продолжить» и коснитесь дважды. Пока Вы не выберете «Подписать петицию», ничего не будет подписано.
        [switch] Чтобы идти дальше, нажмите кнопку на пункте «Продолжить». Пока Вы не выберете «Подписать петицию», ничего не будет подписано.
       *[touch] Чтобы идти дальше, выберите «Продолжить».
    }
# Button. review: none
howto-practice = Сначала тренировка
# Heading. review: none
practice-title = Тренировка
# Paragraph. review: none
practice-1 = Здесь ничего нельзя испортить.
# Paragraph. review: none
practice-2 =
    { $by ->
        [keys] Нажимайте клавишу «Вниз», пока не услышите «Попробовать». Затем нажмите Enter.
        [explore] Ведите пальцем по экрану, пока не услышите «Попробовать». Затем коснитесь дважды.
        [switch] Подождите, пока не услышите «Попробовать». Затем нажмите кнопку.
       *[touch] Коснитесь кнопки «Попробовать».
    }
# Button. review: none
practice-try = Попробовать
# Result. review: none
practice-not-yet = Вы ещё не выбрали кнопку.
# Result. review: none
practice-done =
    { $tries ->
        [1] Вы выбрали кнопку один раз. Так работает каждая кнопка.
        [one] Вы выбрали кнопку { $tries } раз. Так работает каждая кнопка.
        [few] Вы выбрали кнопку { $tries } раза. Так работает каждая кнопка.
       *[many] Вы выбрали кнопку { $tries } раз. Так работает каждая кнопка.
    }
# Heading. review: none
keys-title = Что делает каждая клавиша
# Paragraph. review: none
keys-1 = Нажмите любую клавишу: киоск скажет и напишет внизу, что она делает. Больше ничего не произойдёт.
# Paragraph. review: none
keys-2 = Чтобы вернуться, дважды нажмите F1 или выберите «Закрыть».
# Heading. review: none
sign-language-title = Жестовый язык
# Sign language, name of a sign language by its code. review: none
sign-language-name =
    { $code ->
        [rsl] русский жестовый язык
        [ksl] казахский жестовый язык
       *[other] жестовый язык ({ $code })
    }
# Sign language and first screen: name of a film. review: none
film-welcome = Что это за киоск
# Sign language: name of a film. review: none
film-list = Как выбрать петицию
# Sign language: name of a film. review: none
film-reading = Как читать петицию
# Sign language: name of a film. review: none
film-consent = Что будет с Вашими данными
# Sign language: name of a film. review: none
film-details = Как ввести свои данные
# Sign language: name of a film. review: none
film-declaration = Что Вы подтверждаете
# Sign language: name of a film. review: none
film-review = Как проверить и подписать
# Sign language: name of a film. review: none
film-receipt = Номер подтверждения
# Sign language: name of a film. review: none
film-help = Как пользоваться киоском
# Sign language: name of a film. review: none
film-settings = Язык, звук, размер текста и цвета
# Sign language: name of a film. review: none
film-leave = Как выйти и что будет, когда закончится время
# Sign language: name of a petition’s film. review: none
film-petition = Эта петиция
# Sign language, under the film: how it stands, and how fast it runs, in hundredths. review: none
film-state =
    { $state ->
        [playing] Идёт
        [paused] На паузе
       *[ended] Закончилось
    }{ $speed ->
        [100] { "" }
        [75] {" "}· ¾
       *[50] {" "}· ½
    }
    .spoken =
        { $state ->
            [playing] Идёт
            [paused] На паузе
           *[ended] Закончилось
        }{ $speed ->
            [100] { "" }
            [75] , медленнее
           *[50] , вдвое медленнее
        }
# Sign language, of the film. review: none
film-about = Видео без звука, { $signed }
# Sign language, spoken: how to operate the film. review: none
film-hint =
    { $by ->
        [keys] { $state ->
            [playing] Чтобы остановить видео, нажмите Enter.
           *[other] Чтобы запустить видео, нажмите Enter.
        }
        [switch] { $state ->
            [playing] Чтобы остановить видео, нажмите кнопку.
           *[other] Чтобы запустить видео, нажмите кнопку.
        }
        [explore] { $state ->
            [playing] Чтобы остановить видео, коснитесь дважды.
           *[other] Чтобы запустить видео, коснитесь дважды.
        }
       *[touch] { $state ->
            [playing] Чтобы остановить видео, коснитесь его.
           *[other] Чтобы запустить видео, коснитесь его.
        }
    }
# Sign language, button. review: none
film-pause = Пауза
# Sign language, button. review: none
film-go-on = Смотреть
# Sign language, button. review: none
film-slower = Медленнее
# Sign language, button, where the film runs at its slowest. review: none
film-normal = Обычная скорость
# Sign language, button. review: none
film-replay = С начала
# Sign language, button: from the petition’s film to that of the step. review: none
film-to-step = Как читать петицию
# Sign language, button: from the film of the step to the petition’s. review: none
film-to-petition = Эта петиция
# Sign language, where there is no film at all. review: none
film-none = Видео на жестовом языке в этом киоске пока нет.
# Sign language, where this film is missing; its name comes first. review: none
film-no-step = { $step }: видео на жестовом языке для этого шага пока нет.
# Sign language, where the petition has no film. review: none
film-no-petition = Этой петиции на жестовом языке пока нет.
# Sign language, what there is in place of a film. review: none
film-instead-1 = Всё показано текстом, рядом с каждым шагом есть рисунок. Ничто не сообщается только звуком.
# Sign language, what there is in place of a film. review: none
film-instead-2 = Каждую петицию можно прочитать и простыми словами: короткие фразы, понятные слова.
# Sign language, where a film is damaged. review: none
film-failed-1 = Это видео сейчас не удаётся показать.
# Sign language, where a film is damaged. review: none
film-failed-2 = Всё, что в нём сказано, есть и текстом. Можно продолжать без него.

## Keys, in the key explorer

# Key explorer, after the name of the key. review: none
explain-next = следующий пункт.
# Key explorer, after the name of the key. review: none
explain-previous = предыдущий пункт.
# Key explorer, after the name of the key. review: none
explain-select = выбрать этот пункт или слушать текст по частям.
# Key explorer, after the name of the key. review: none
explain-forward = следующий экран или главная кнопка.
# Key explorer, after the name of the key. review: none
explain-back = предыдущий экран.
# Key explorer, after the name of the key. review: none
explain-help = помощь. Чтобы выйти отсюда, нажмите эту клавишу ещё раз.
# Key explorer, after the name of the key. review: none
explain-speech = включить или выключить озвучивание.
# Key explorer, after the name of the key. review: none
explain-slower = речь медленнее.
# Key explorer, after the name of the key. review: none
explain-faster = речь быстрее.
# Key explorer, after the name of the key. review: none
explain-quieter = речь тише.
# Key explorer, after the name of the key. review: none
explain-louder = речь громче.
# Key explorer, after the name of the key. review: none
explain-pause = пауза, ещё раз: продолжить.
# Key explorer, after the name of the key. review: none
explain-language = следующий язык.
# Key explorer, after the name of the key. review: none
explain-size = следующий размер текста.
# Key explorer, after the name of the key. review: none
explain-colours = следующие цвета.
# Key explorer, after the name of the key. review: none
explain-where = сказать, где Вы.
# Key explorer, after the name of the key. review: none
explain-curtain = скрыть или показать экран.
# Key explorer, after the name of the key. review: none
explain-erase = стереть знак перед курсором.
# Key explorer, after the name of the key. review: none
explain-letter = набирает ответ в поле ввода.
# Key explorer, after the name of the key. review: none
explain-caret = двигает курсор в поле ввода.
# Key explorer, after the name of the key. review: none
explain-nothing = здесь ничего не делает.
# Key explorer, after the name of the key. review: none
explain-undo = отменить последнее изменение в поле ввода.
# Key explorer, after the name of the key. review: none
explain-erase-next = стереть знак после курсора.
# Key explorer, after the name of the key. review: none
explain-erase-word = стереть слово перед курсором.
# Key explorer, after the name of the key. review: none
explain-verbosity = насколько подробно говорить.
# Key explorer, after the name of the key. review: none
explain-repeat = повторить сказанное.
# Key explorer, after the name of the key. review: none
explain-read-top = читать всё с начала.
# Key explorer, after the name of the key. review: none
explain-read-here = читать дальше отсюда.
# Key explorer, after the name of the key. review: none
explain-next-character = следующая буква.
# Key explorer, after the name of the key. review: none
explain-previous-character = предыдущая буква.
# Key explorer, after the name of the key. review: none
explain-next-word = следующее слово.
# Key explorer, after the name of the key. review: none
explain-previous-word = предыдущее слово.
# Key explorer, after the name of the key. review: none
explain-next-sentence = следующее предложение.
# Key explorer, after the name of the key. review: none
explain-previous-sentence = предыдущее предложение.
# Key explorer, after the name of the key. review: none
explain-next-paragraph = следующий абзац.
# Key explorer, after the name of the key. review: none
explain-previous-paragraph = предыдущий абзац.
# Key explorer, after the name of the key. review: none
explain-next-heading = следующий заголовок.
# Key explorer, after the name of the key. review: none
explain-previous-heading = предыдущий заголовок.
# Key explorer: the key and what it does. review: none
explain = { $name }: { $what }
# Key explorer: a key that means something else where one types. review: none
explain-and-types = { $name }: { $what } В поле ввода набирает знак.
# Name of a key; before it what is held with it. review: none
key-name-up = { $held }Вверх
# Name of a key; before it what is held with it. review: none
key-name-down = { $held }Вниз
# Name of a key; before it what is held with it. review: none
key-name-left = { $held }Влево
# Name of a key; before it what is held with it. review: none
key-name-right = { $held }Вправо
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
key-name-space = { $held }Пробел
# Name of a key; before it what is held with it. review: none
key-name-minus = { $held }Минус
# Name of a key; before it what is held with it. review: none
key-name-equals = { $held }Знак равенства
# Name of a key; before it what is held with it. review: none
key-name-comma = { $held }Запятая
# Name of a key; before it what is held with it. review: none
key-name-stop = { $held }Точка
# A key by what is marked on it. review: none
key-name-other = { $held }{ $mark }
# A key of a tactile keypad: what it does is said after it. review: none
key-name-mapped = Эта клавиша

## Settings

# Heading. review: none
settings-title = Все настройки
# Button on the page of all settings. review: none
settings-set-touch = Касание
# Beside the button. review: none
settings-set-touch-what = Крупные кнопки, порядок букв, время касаний
# Button on the page of all settings. review: none
settings-set-keys = Клавиши
# Beside the button. review: none
settings-set-keys-what = Повтор клавиши, двойные нажатия, что делает каждая клавиша
# Button on the page of all settings. review: none ? no settled word for a switch
settings-set-switches = Внешние кнопки
# Beside the button. review: none
settings-set-switches-what = Как быстро киоск переходит от пункта к пункту
# Said after the heading of each settings page. review: none
settings-summary = Изменения действуют сразу. Ничего из того, что Вы ввели, не пропадёт.
# Button. review: none
settings-reset = Вернуть обычные настройки
# Hint of the button. review: none
settings-reset-hint = Все эти настройки станут такими, как были вначале. Язык и озвучивание останутся.
# Announced. review: none
settings-are-reset = Настройки снова обычные. Всё, что Вы ввели, осталось.
# Heading that asks. review: none
language-title = Какой язык выбрать?
# Announced after the change. review: none
language-is = Русский
# Heading that asks. review: none
size-title = Какого размера сделать текст?
# One of the sizes. review: none
size-choice = Размер { $number }
# Announced. review: none
size-is = Размер текста: { $number } из { $total }
    .spoken = Размер текста: { $number } { position.total }
# Heading that asks. review: none
colours-title = Какие цвета выбрать?
# One of the palettes. review: none ? the adjectives agree with «цвета», which is not said beside them
palette-night = Ночные синие
# One of the palettes. review: none
palette-day = Дневные
# One of the palettes. review: none
palette-white-on-black = Белым по чёрному
# One of the palettes. review: none
palette-black-on-white = Чёрным по белому
# One of the palettes. review: none
palette-yellow-on-black = Жёлтым по чёрному
# One of the palettes. review: none
palette-warm = Тёплые, мягкие
# Announced. review: none
palette-is-night = Цвета: ночные синие
# Announced. review: none
palette-is-day = Цвета: дневные
# Announced. review: none
palette-is-white-on-black = Цвета: белым по чёрному
# Announced. review: none
palette-is-black-on-white = Цвета: чёрным по белому
# Announced. review: none
palette-is-yellow-on-black = Цвета: жёлтым по чёрному
# Announced. review: none
palette-is-warm = Цвета: тёплые, мягкие
# Switch. review: none
switch-curtain = Скрыть экран от чужих глаз
# Switch. review: none
switch-speech = Озвучивание
# Switch. review: none ? the same thing that the question «Говорить здесь вслух?» asked; is that clear
switch-aloud = Читать вслух текст петиции и ответы
# Switch. review: none
switch-punctuation = Называть знаки препинания и заглавные буквы
# Switch, page on touch. review: none
switch-tremor = Крупные кнопки и защита от случайных касаний
# Switch, page on touch. review: none
switch-low = Всё в нижней части экрана
# Switch, page on touch. review: none
switch-still = Ничего не движется само
# Switch, page on touch. review: none
switch-wheel = Клавиатура с несколькими большими клавишами
# Switch, page on touch. review: none
switch-lift = С озвучиванием буква вводится, когда Вы поднимаете палец
# One of three choices. review: none
layout-auto = Порядок букв: выбирает киоск
# One of three choices. review: none
layout-alphabetical = Порядок букв: по алфавиту
# One of three choices. review: none
layout-national = Порядок букв: как на компьютере
# Heading. review: none
sound-title = Звук
# Heading that asks. review: none ? natural
set-touch-title = Как должно работать касание?
# Heading that asks. review: none
set-keys-title = Как должны работать клавиши?
# Heading that asks. review: none
set-switches-title = Как должны работать внешние кнопки?
# Name of the value. review: none
slider-rate = Скорость речи
# Name of the value. review: none
slider-volume = Громкость
# Name of the value, in seconds. review: none
slider-double_tap = Время для двойного касания
# Name of the value, in seconds. review: none
slider-hold = Сколько держать палец, чтобы выбрать
# Name of the value, in seconds. review: none
slider-repeat = Удержание клавиши до повтора
# Name of the value, in seconds. review: none ? understood
slider-strike = Сколько не замечать ту же клавишу снова
# Name of the value, in seconds. review: none
slider-scan = Время на каждом пункте
# Name of the value, in seconds. review: none
slider-scan_first = Дополнительное время на первом пункте
# Name of the value, in seconds. review: none
slider-debounce = Пауза после каждого нажатия
# Value of a slider. review: none
of-steps = { $number } из { $total }
    .spoken = { $number } { position.total }
# Said after the value, to learners. review: none
hint-slider-rate =
    { $by ->
        [keys] F3 замедляет, F4 ускоряет. То же делают две следующие кнопки.
        [switch] Нажмите кнопку на слове «Медленнее» или «Быстрее».
        [explore] Быстро проведите пальцем вверх: речь станет быстрее, вниз: медленнее. То же делают две следующие кнопки.
       *[touch] Коснитесь кнопки «Медленнее» или «Быстрее».
    }
# Said after the value, to learners. review: none
hint-slider-volume =
    { $by ->
        [keys] F5 делает тише, F6 громче. То же делают две следующие кнопки.
        [switch] Нажмите кнопку на слове «Тише» или «Громче».
        [explore] Быстро проведите пальцем вверх: речь станет громче, вниз: тише. То же делают две следующие кнопки.
       *[touch] Коснитесь кнопки «Тише» или «Громче».
    }
# Said after the value, to learners. review: none
hint-seconds =
    { $by ->
        [keys] Следующие две кнопки делают это время короче и дольше.
        [explore] Проведите пальцем вверх или вниз. Или выберите одну из двух кнопок рядом.
        [switch] Две кнопки рядом делают это время короче и дольше.
       *[touch] Коснитесь кнопки «Короче» или «Дольше».
    }
# Button. review: none
rate-less = Медленнее
# Button. review: none
rate-more = Быстрее
# Button. review: none
volume-less = Тише
# Button. review: none
volume-more = Громче
# Button beside a value in seconds; said with the name of the value. review: none
seconds-less = Короче
# Button beside a value in seconds; said with the name of the value. review: none
seconds-more = Дольше
# Sound page: how much is said. review: none
verbosity-learner = Говорить всё, с подсказками
# Sound page: how much is said. review: none
verbosity-normal = Говорить всё, без подсказок
# Sound page: how much is said. review: none
verbosity-brief = Говорить только названия
# Announced. review: none
rate-is = Скорость { $number } из { $total }
    .spoken = Скорость { $number } { position.total }
# Announced. review: none
volume-is = Громкость { $number } из { $total }
    .spoken = Громкость { $number } { position.total }
# Announced, and shown beside “Sound”. review: none
verbosity-is-learner = Произносится всё, с подсказками.
# Announced, and shown beside “Sound”. review: none
verbosity-is-normal = Произносится всё, без подсказок.
# Announced, and shown beside “Sound”. review: none
verbosity-is-brief = Произносятся только названия.
# Announced. review: none
punctuation-on = Знаки препинания и заглавные буквы называются.
# Announced. review: none
punctuation-off = Знаки препинания и заглавные буквы не называются.
# Announced. review: none
speech-on =
    { $by ->
        [explore] Озвучивание включено. Ведите пальцем по экрану: Вы услышите, что под ним. Чтобы выбрать, коснитесь дважды.
       *[touch] Озвучивание включено.
    }
# Announced, the last thing said. review: none
speech-off =
    { $by ->
        [keys] Озвучивание выключено. Чтобы включить его, нажмите F2.
        [switch] Озвучивание выключено.
       *[touch] Озвучивание выключено. Теперь выбирает одно касание.
    }
# Beside the sign that tells who hears, while nothing is said. review: none
hearing-nobody =
    { $by ->
        [keys] Озвучивание выключено. Чтобы включить его, нажмите F2.
       *[touch] Озвучивание выключено.
    }
# Announced when a letter that turns speech off was pressed where nothing is typed. review: none
speech-off-asked = Чтобы выключить озвучивание, нажмите эту клавишу ещё раз.
# Announced. review: none
curtain-on =
    { $by ->
        [keys] Экран скрыт. Чтобы снова увидеть его, нажмите F12.
        [explore] Экран скрыт. Чтобы снова увидеть его, трижды коснитесь тремя пальцами или выключите «Скрыть экран от чужих глаз» на странице «Цвета».
        [switch] Экран скрыт. Чтобы снова увидеть его, выключите «Скрыть экран от чужих глаз» на странице «Цвета».
       *[touch] Экран скрыт. Чтобы снова увидеть его, коснитесь экрана.
    }
# Announced. review: none
curtain-off = Экран виден.
# Announced after a setting in seconds was changed. review: none
seconds-are = { $seconds } с
    .spoken =
        { $seconds ->
            [one] { $seconds } секунда
            [few] { $seconds } секунды
            [many] { $seconds } секунд
           *[other] { $seconds } секунды
        }
# Announced: the setting is off, nothing is waited for. review: none
seconds-none = нет
# Announced after a setting in seconds was changed: its name and its value. review: none
seconds-now = { $name }: { $value }
# Announced. review: none
tremor-on = Крупные кнопки и защита от случайных касаний включены.
# Announced. review: none
tremor-off = Крупные кнопки и защита от случайных касаний выключены.
# Announced. review: none
low-on = Теперь всё находится в нижней части экрана.
# Announced. review: none
low-off = Снова занят весь экран.
# Announced. review: none
still-on = На экране ничего не движется само.
# Announced. review: none
still-off = Видео снова начинаются сами.
# Announced. review: none
wheel-on = На клавиатуре сразу видно лишь несколько больших клавиш.
# Announced. review: none
wheel-off = На клавиатуре видны сразу все клавиши.
# Announced. review: none
lift-on = Буква вводится, когда Вы поднимаете палец с клавиши.
# Announced. review: none
lift-off = Буква вводится двойным касанием.
# Announced. review: none
layout-is-auto = Порядок букв выбирает киоск.
# Announced. review: none
layout-is-alphabetical = Буквы стоят по алфавиту.
# Announced. review: none
layout-is-national = Буквы стоят как на клавиатуре компьютера.
# Announced: an engine failed twice over one text. review: none
speech-failed = Этот текст не удалось произнести. Его можно прочитать на экране или идти дальше.
# Announced. review: none
aloud-on = Текст петиции и ответы читаются вслух.
# Announced. review: none
aloud-off = Текст петиции и ответы вслух не читаются. Это можно изменить на странице «Звук».
# Heading that asks; reveals nothing. review: none
loudspeaker-title = Говорить здесь вслух?
# Paragraph. review: none
loudspeaker-1 = Люди рядом могут услышать, какую петицию Вы читаете и какое имя вводите. ИИН, дату рождения и телефон киоск вслух не читает.
    .spoken = Люди рядом могут услышать, что Вы читаете и вводите. Индивидуальный идентификационный номер, дату рождения и телефон киоск вслух не читает.
# Paragraph. review: none
loudspeaker-2 = Если у Вас есть наушники, подключите их сейчас: тогда услышите только Вы. Ваш ответ действует, пока Вы не выйдете.
# Main button. review: none
loudspeaker-allow = Да, вслух
# Button. review: none
loudspeaker-refuse = Нет, только кнопки
    .spoken = Нет, только кнопки и помощь
# Heading. review: none
sound-missing-title = Звука нет
# Paragraph. review: none
sound-missing-1 = Сейчас у киоска нет ни динамика, ни наушников. Пожалуйста, скажите об этом сотруднику.
# Paragraph. review: none
sound-missing-2 = Можно продолжить без звука. Когда звук появится, озвучивание продолжится само.
# Announced. review: none
sound-found = Звук снова есть.
# Announced. review: none
headphones-in = Наушники подключены. Теперь слышно только Вам.
# Announced; reveals nothing. review: none
headphones-out = Наушники отключены. Теперь голос звучит из динамика.
# Announced when a voice failed and another one speaks. review: none
voice-changed = Голос сменился: прежний перестал работать.
# Shown when no voice works any more. review: none
voice-lost = Голос перестал работать. Пожалуйста, скажите об этом сотруднику. Можно продолжить без звука.

## Said and shown in passing

# Announced on “hear the number again” where nothing private is said aloud. review: none
receipt-withheld = Номер вслух не произносится. Чтобы его услышать, подключите наушники или включите «Читать вслух текст петиции и ответы» на странице «Звук».
# Announced when Right is pressed on the review. review: none
review-first = Сначала проверьте ответы клавишей «Вниз». Кнопка «Подписать петицию» стоит после них.
# Announced when the page that is open is asked for again. review: none
page-is-open =
    { $by ->
        [keys] Вы уже на этой странице. Escape закрывает её.
       *[touch] Вы уже на этой странице. Её закрывает кнопка «Закрыть».
    }

# Announced when an exploring finger finds the button “More”; its words are given. review: none
more-touched = { $name }: эта кнопка открывает следующую часть страницы. Чтобы перейти к ней, коснитесь дважды.
# Announced past the last item. review: none
last-item = Это был последний пункт.
# Announced past the first item. review: none
first-item = Это был первый пункт.
# Announced at the edge of the keyboard. review: none
edge-left = Левый край
# Announced at the edge of the keyboard. review: none
edge-right = Правый край
# Announced at the edge of the keyboard. review: none
edge-top = Верхний ряд
# Announced at the edge of the keyboard. review: none
edge-bottom = Нижний ряд
# Announced when Right leads nowhere. review: none
no-next-screen = Следующего экрана здесь нет. Нажмите Enter на нужном пункте.
# Announced when Left or Escape leads nowhere. review: none
no-previous-screen = Предыдущего экрана здесь нет.
# Announced on Enter over plain text. review: none
not-a-control = Это текст, выбирать здесь нечего.
# Announced on a key without meaning. review: none
key-means-nothing = Эта клавиша здесь ничего не делает. F1 — помощь.
    .spoken = Эта клавиша здесь ничего не делает. F1: помощь.
# Announced on “where am I”. review: none
where = { $place }. Пункт { $number } из { $total }.
    .spoken = { $place }. Пункт { $number }, всего { $total }.
# Announced on “where am I”: names of the answers, never the answers. review: none
where-entered = Уже введено: { $fields }.
# Announced on “where am I”. review: none
where-entered-nothing = Пока ничего не введено.
# Announced on “where am I” while a masked value is shown. review: none
where-shown-for =
    { $seconds ->
        [one] Ещё { $seconds } секунду видно на экране.
        [few] Ещё { $seconds } секунды видно на экране.
       *[many] Ещё { $seconds } секунд видно на экране.
    }
# Announced where there is no text to read. review: none
reading-nothing = Здесь нет текста для чтения.
# Announced before the first part of a text. review: none
reading-start = Это начало.
# Announced past the last part of a text. review: none
reading-end = Это конец.
# Announced where no heading follows. review: none
reading-no-heading = В эту сторону заголовков больше нет.
# Said when close reading begins. review: none ? long; is it understood at the first hearing
close-reading-learner =
    { $by ->
        [explore] Чтение по предложениям. Быстро проведите пальцем вправо: следующее предложение, влево: предыдущее. Вниз: слова, затем буквы, вверх: абзацы. Двойное касание читает до конца. Чтобы закончить, ведите пальцем по экрану.
       *[touch] Чтение по предложениям. «Вверх» читает предыдущее предложение, «Вниз» следующее. «Вправо» переключает на слова, затем на буквы, «Влево» на абзацы. Enter читает до конца. Escape заканчивает такое чтение.
    }
# Said when close reading begins. review: none
close-reading-brief = По предложениям
# Announced when close reading ends. review: none
close-reading-over =
    { $by ->
        [explore] Быстрое движение вправо и влево снова ведёт от пункта к пункту.
       *[touch] «Вверх» и «Вниз» снова ведут от пункта к пункту.
    }
# Said when a unit of reading was chosen. review: none
unit-character = По буквам
# Said when a unit of reading was chosen. review: none
unit-word = По словам
# Said when a unit of reading was chosen. review: none
unit-sentence = По предложениям
# Said when a unit of reading was chosen. review: none
unit-paragraph = По абзацам
# Announced where there is no smaller unit. review: none
unit-smallest = Самые мелкие части: буквы.
# Announced where there is no larger unit. review: none
unit-largest = Самые крупные части: абзацы.
# Announced when a value is masked again. review: none
hidden-again = Снова скрыто.
# Spoken where the loudspeaker may not say it. review: none
withheld = вслух не произносится
# Spoken in place of a text that the loudspeaker may not say. review: none
withheld-text =
    { $role ->
        [heading] Заголовок, который вслух не читается
        [image] Картинка, которая вслух не описывается
       *[other] Текст, который вслух не читается
    }
# Said after that, to learners. review: none
withheld-hint = Чтобы его услышать, подключите наушники или включите «Читать вслух текст петиции и ответы» на странице «Звук».
# Spoken and shown when speech is paused. review: none
speech-paused =
    { $by ->
        [explore] Пауза. Чтобы продолжить, коснитесь двумя пальцами.
        [switch] Пауза. Чтобы продолжить, нажмите кнопку.
       *[touch] Пауза. Чтобы продолжить, нажмите F7.
    }
# Announced to those who know the keys. review: none
speech-paused-brief = Пауза.

## How a node sounds

# Spoken after the name. review: none
role-button = кнопка
# Spoken after the name. review: none
role-heading = заголовок
# Spoken after the name. review: none
role-text_input = поле ввода
# Spoken after the name. review: none
role-radio_button = вариант
# Spoken after the name. review: none
role-check_box = переключатель
# Spoken after the name. review: none
role-slider = регулятор
# Spoken after the name. review: none
role-image = картинка
# Spoken after the name. review: none
role-video = видео
# Spoken after the name. review: none
state-checked =
    { $role ->
        [check_box] включено
       *[other] выбрано
    }
# Spoken after the name. review: none
state-unchecked =
    { $role ->
        [check_box] выключено
       *[other] не выбрано
    }
# Spoken after the name. review: none
state-invalid = нужно исправить
# Said last, to learners. review: none
hint-button =
    { $by ->
        [keys] Чтобы выбрать, нажмите Enter.
        [switch] Когда услышите это снова, нажмите кнопку.
        [explore] Чтобы выбрать, коснитесь дважды.
       *[touch] Чтобы выбрать, коснитесь.
    }
# Said last, to learners. review: none
hint-radio_button =
    { $by ->
        [keys] Чтобы выбрать, нажмите Enter.
        [switch] Когда услышите это снова, нажмите кнопку.
        [explore] Чтобы выбрать, коснитесь дважды.
       *[touch] Чтобы выбрать, коснитесь.
    }
# Said last, to learners. review: none
hint-check_box =
    { $by ->
        [keys] Чтобы включить или выключить, нажмите Enter.
        [switch] Когда услышите это снова, нажмите кнопку.
        [explore] Чтобы включить или выключить, коснитесь дважды.
       *[touch] Чтобы включить или выключить, коснитесь.
    }
# Said last, once in a visit, to learners with keys. review: none
hint-text =
    { $by ->
        [explore] Чтобы слушать текст по предложениям, словам или буквам, коснитесь дважды, когда услышите его.
       *[touch] Чтобы слушать текст по предложениям, словам или буквам, нажмите на нём Enter.
    }
# Spoken position of a petition in the list. review: none
position = Петиция { $number } из { $total }
    .spoken = { position.ordinal } петиция { position.total }
    .ordinal =
    { $number ->
        [1] Первая
        [2] Вторая
        [3] Третья
        [4] Четвёртая
        [5] Пятая
        [6] Шестая
        [7] Седьмая
        [8] Восьмая
        [9] Девятая
        [10] Десятая
        [11] Одиннадцатая
        [12] Двенадцатая
        [13] Тринадцатая
        [14] Четырнадцатая
        [15] Пятнадцатая
        [16] Шестнадцатая
        [17] Семнадцатая
        [18] Восемнадцатая
        [19] Девятнадцатая
        [20] Двадцатая
       *[other] { $number }
    }
    .total =
    { $total ->
        [1] из одной
        [2] из двух
        [3] из трёх
        [4] из четырёх
        [5] из пяти
        [6] из шести
        [7] из семи
        [8] из восьми
        [9] из девяти
        [10] из десяти
        [11] из одиннадцати
        [12] из двенадцати
        [13] из тринадцати
        [14] из четырнадцати
        [15] из пятнадцати
        [16] из шестнадцати
        [17] из семнадцати
        [18] из восемнадцати
        [19] из девятнадцати
        [20] из двадцати
       *[other] — всего { $total }
    }
# Spoken position of one of several choices. review: none
position-choice = { $number } из { $total }
    .spoken =
        { $number ->
            [1] первый
            [2] второй
            [3] третий
            [4] четвёртый
            [5] пятый
            [6] шестой
            [7] седьмой
           *[other] { $number }
        } { position.total }
# Said after a capital letter. review: none
capital = заглавная
# Said after a letter that is spelled. review: none ? most of the words are names: «как в имени», or the name alone
spelled = как в слове { $word }
# Spelling words, one for each letter; after “=” the name of a sign. Never shown as a whole. review: none
spelling-words = А Анна · Б Борис · В Василий · Г Григорий · Д Дмитрий · Е Елена · Ё ёлка · Ж Жанна · З Зинаида · И Иван · Й йод · К Константин · Л Леонид · М Михаил · Н Николай · О Ольга · П Павел · Р Роман · С Семён · Т Татьяна · У Ульяна · Ф Фёдор · Х Харитон · Ц цапля · Ч человек · Ш Шура · Щ щука · Ъ = твёрдый знак · Ы сыр · Ь = мягкий знак · Э эхо · Ю Юрий · Я Яков
# Spoken: a character was deleted. review: none
erased = Стёрто: { $sign }
# Spoken: a secret character was deleted. review: none
erased-hidden = стёрто

## Scanning with switches

# Announced when a switch is first pressed. review: none
scan-started = Начался поочерёдный выбор. Когда услышите то, что Вам нужно, нажмите кнопку. Если есть вторая кнопка, нажмите и её.
# Announced after three rounds of scanning without a press. review: none
scan-rests = Поочерёдный выбор остановлен. Чтобы продолжить, нажмите кнопку.
# Announced: only one switch is used. review: none
scan-one = Одна кнопка: киоск сам переходит от пункта к пункту, нажатие выбирает.
# Announced: two switches are used. review: none
scan-two = Две кнопки: одна переводит дальше, другая выбирает.
# Name of a group in scanning, by its first and last. review: none
scan-group = { $first } … { $last }
    .spoken = От { $first } до { $last }
# Scanning: everything there is to read on the screen. review: none
scan-text = Текст
# Scanning, in the group of the text: read all of it. review: none
scan-read = Прочитать всё
# Scanning: the quick bar as one group. review: none
scan-bar = Помощь и настройки
# Scanning, last group: how fast it is and by how many switches. review: none
scan-pace = Скорость выбора
# Scanning, in that group. review: none
scan-slower = Медленнее
# Scanning, in that group. review: none
scan-faster = Быстрее
# Scanning, in that group: move by itself. review: none
scan-to-one = Выбирать одной кнопкой
# Scanning, in that group: one switch moves, one chooses. review: none
scan-to-two = Выбирать двумя кнопками
# Scanning, last in every group. review: none ? clear that it leaves the group only
scan-up = На уровень назад
# Scanning: stands in the name of a group for a text that is not said aloud. review: none
scan-own = текст, который вслух не читается
# Scanning: the row of letters and names that probably come next. review: none
scan-likely = Вероятное продолжение
# Set-up of a keypad, for staff: heading of the first page. review: none
setup-welcome = Настройка клавиш
# Set-up, first page: each language says how it is chosen. review: none
setup-choose = Чтобы выбрать русский язык, нажимайте любую клавишу, пока не услышите «Русский», и подождите.
# Set-up, first page, after a key was pressed. review: none
setup-chosen = Чтобы продолжить по-русски, подождите. Чтобы сменить язык, нажмите любую клавишу.
# Set-up: what is to be done now. review: none
setup-press =
    { $function ->
        [headphones-in] Подключите наушники к клавиатуре.
        [headphones-out] Отключите наушники от клавиатуры.
       *[other] Нажмите клавишу: { $name }.
    }
# Set-up: what to do where there is none. review: none
setup-none =
    { $function ->
        [headphones-in] Если разъёма нет или ничего не происходит, удерживайте любую клавишу две секунды или подождите.
        [headphones-out] Если ничего не происходит, удерживайте любую клавишу две секунды или подождите.
       *[other] Если такой клавиши нет, удерживайте любую клавишу две секунды или подождите полминуты.
    }
# Set-up: how far it is. review: none
setup-place = Клавиша { $number } из { $total }
# Set-up: button. review: none
setup-skip = Такой клавиши нет
# Set-up: button, back to the key before. review: none
setup-before = Предыдущая клавиша
# Set-up: button. review: none
setup-stop = Выйти без сохранения
# Set-up, announced: the key is known. review: none
setup-given = { $name }: клавиша задана.
# Set-up, announced: there is no such key. review: none
setup-skipped = { $name }: пропущено.
# Set-up, announced: a key is given twice. review: none
setup-twice = Эта клавиша уже занята: { $name }. Нажмите другую или ещё раз эту, чтобы заменить.
# Set-up, announced: a key such as Shift. review: none
setup-modifier = Эта клавиша лишь меняет действие других. Нажмите другую.
# Set-up, last page: heading. review: none
setup-done = Всё верно?
# Set-up, last page: said after the heading. review: none
setup-count =
    { $count ->
        [0] Ни одна клавиша не задана.
        [one] Задана { $count } клавиша. Попробуйте: здесь уже всё работает.
        [few] Заданы { $count } клавиши. Попробуйте: здесь уже всё работает.
       *[many] Задано { $count } клавиш. Попробуйте: здесь уже всё работает.
    }
# Set-up, last page: everybody needs these. review: none
setup-lost = Нет клавиши: { $names }. С такими клавишами никто не сможет дойти до конца.
# Set-up, last page. review: none
setup-half = Клавиатура сообщила только об одном: о подключении или об отключении наушников. Тогда киоск может по ошибке заговорить вслух.
# Set-up: main button of the last page. review: none
setup-keep = Сохранить
# Set-up: button of the last page. review: none
setup-again = Начать заново
# Set-up: heading, the end. review: none
setup-kept = Клавиши сохранены
# Set-up: the end. review: none
setup-kept-what = Киоск начнёт использовать их после перезапуска. Перезапустите его сейчас.
# Set-up: heading, the file could not be written. review: none
setup-failed = Сохранить клавиши не удалось
# Set-up: what to do then. review: none
setup-failed-what = Диск заполнен или недоступен для записи. Прежние клавиши продолжают действовать.
# Set-up: heading, the end without saving. review: none
setup-over = Настройка завершена
# Set-up: the end without saving. review: none
setup-over-what = Ничего не сохранено. Клавиши действуют как прежде.
# What a key of a keypad does, in its set-up. review: none
function-up = Вверх
# What a key of a keypad does, in its set-up. review: none
function-down = Вниз
# What a key of a keypad does, in its set-up. review: none
function-left = Влево
# What a key of a keypad does, in its set-up. review: none
function-right = Вправо
# What a key of a keypad does, in its set-up. review: none
function-select = Выбрать
# What a key of a keypad does, in its set-up. review: none
function-back = Назад
# What a key of a keypad does, in its set-up. review: none
function-help = Помощь
# What a key of a keypad does, in its set-up. review: none
function-louder = Громче
# What a key of a keypad does, in its set-up. review: none
function-quieter = Тише
# What a key of a keypad does, in its set-up. review: none
function-faster = Быстрее
# What a key of a keypad does, in its set-up. review: none
function-slower = Медленнее
# What a key of a keypad does, in its set-up. review: none
function-pause = Пауза
# What a key of a keypad does, in its set-up. review: none
function-repeat = Повторить
# What a key of a keypad does, in its set-up. review: none
function-language = Язык
# What a key of a keypad does, in its set-up. review: none
function-size = Размер текста
# What a key of a keypad does, in its set-up. review: none
function-colours = Цвета
# What a key of a keypad does, in its set-up. review: none
function-where = Где я
# What a key of a keypad does, in its set-up. review: none
function-curtain = Скрыть экран
# What a key of a keypad does, in its set-up. review: none
function-speech = Включить и выключить озвучивание
# What a key of a keypad does, in its set-up. review: none
function-switch-move = Внешняя кнопка: дальше
# What a key of a keypad does, in its set-up. review: none
function-switch-select = Внешняя кнопка: выбрать
# What a key of a keypad does, in its set-up. review: none
function-headphones-in = Наушники подключены
# What a key of a keypad does, in its set-up. review: none
function-headphones-out = Наушники отключены
