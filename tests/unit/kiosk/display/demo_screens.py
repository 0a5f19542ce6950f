"""Hand-made screens in three languages, in the hand of the drafts: for tests of the display."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.model.node import Event, Key, Node, Screen, Step
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Action, NodeState, Role
from kiosk.model.text import Language, UiString

K, R, E = Language.KK, Language.RU, Language.EN
WORDS: dict[str, tuple[str, str, str]] = {
    "display-more": ("Жалғасы", "Дальше", "More"),
    "display-start": ("Басына", "В начало", "To the start"),
    "help": ("Көмек", "Помощь", "Help"),
    "language": ("Тіл", "Язык", "Language"),
    "sound": ("Дыбыс", "Звук", "Sound"),
    "size": ("Әріп өлшемі", "Размер текста", "Text size"),
    "colours": ("Түстер", "Цвета", "Colours"),
    "sign-language": ("Ымдау тілі", "Жестовый язык", "Sign language"),
    "leave": ("Шығу", "Выход", "Leave"),
    "back": ("Артқа", "Назад", "Back"),
    "next": ("Әрі қарай", "Дальше", "Next"),
    "change": ("Өзгерту", "Изменить", "Change"),
    "show": ("Көрсету", "Показать", "Show"),
    "list": ("Петициялар", "Петиции", "Petitions"),
    "list-title": (
        "Қай петицияны оқығыңыз келеді?",
        "Какую петицию вы хотите прочитать?",
        "Which petition would you like to read?",
    ),
    "pandus": (
        "Аудандық кітапханаға пандус пен лифт",
        "Пандус и лифт в районной библиотеке",
        "A ramp and a lift for the district library",
    ),
    "signal": (
        "Жаяу жүргінші өткелдеріне дыбыстық сигнал",
        "Звуковые светофоры на переходах",
        "Audible signals at pedestrian crossings",
    ),
    "stops": (
        "Автобустарда аялдама атауларын дыбыстап хабарлау",
        "Объявлять остановки в автобусах голосом",
        "Announce the stops aloud on buses",
    ),
    "to-city": (
        "Алматы қаласының әкіміне · 2 814 қол жиналды, әлі тексерілмеген",
        "Акиму города Алматы · собрано 2 814 подписей, ещё не проверены",
        "To the akim of Almaty · 2,814 signatures received, not yet checked",
    ),
    "reading": ("Петицияны оқу", "Чтение петиции", "Reading"),
    "text": (
        "Көзі көрмейтін адам бағдаршамның жасыл түсін көрмейді. Ол біреу жолдан өтуге "
        "көмектескенше күтіп тұрады. Біздің ауданда 40 өткел бар. Оның 38-інде дыбыстық "
        "сигнал жоқ. Оны 1 қыркүйекке дейін мектептердің, ауруханалардың және "
        "кітапханалардың жанына орнатуды сұраймыз.",
        "Незрячий человек не видит зелёный свет. Он ждёт, пока кто-нибудь поможет ему "
        "перейти дорогу. В нашем районе 40 переходов. На 38 из них нет звукового сигнала. "
        "Мы просим установить его у школ, больниц и библиотек до 1 сентября.",
        "A blind person does not see the green light. They wait until somebody helps them "
        "across the road. There are 40 crossings in our district. 38 of them have no audible "
        "signal. We ask for one at schools, hospitals and libraries by 1 September.",
    ),
    "easy": ("Қарапайым тілмен", "Простыми словами", "Easy Read"),
    "previous": ("Алдыңғы сөйлем", "Предыдущая фраза", "Previous sentence"),
    "following": ("Келесі сөйлем", "Следующая фраза", "Next sentence"),
    "to-sign": ("Қол қоюға өту", "К подписанию", "Go to signing"),
    "details": ("Сіздің деректеріңіз", "Ваши данные", "Your details"),
    "surname-title": ("Тегіңізді жазыңыз", "Напишите вашу фамилию", "What is your surname?"),
    "surname": ("Тегі", "Фамилия", "Surname"),
    "name": ("Аты-жөні", "Фамилия и имя", "Name"),
    "surname-hint": (
        "Жеке куәліктегідей",
        "Как в удостоверении личности",
        "As in your identity card",
    ),
    "keyboard": ("Пернетақта", "Клавиатура", "Keyboard"),
    "space": ("Бос орын", "Пробел", "Space"),
    "erase": ("Өшіру", "Стереть", "Delete"),
    "checking": ("Тексеру", "Проверка", "Checking"),
    "review-title": ("Бәрі дұрыс па?", "Всё верно?", "Is everything right?"),
    "petition": ("Петиция", "Петиция", "Petition"),
    "to": ("Кімге", "Кому", "To"),
    "akim": ("Алматы қаласының әкіміне", "Акиму города Алматы", "The akim of Almaty"),
    "iin": ("ЖСН", "ИИН", "IIN"),
    "refuse": ("Қол қоймаймын", "Не подписывать", "Do not sign"),
    "sign": ("Петицияға қол қою", "Подписать петицию", "Sign the petition"),
    "done": ("Дайын", "Готово", "Done"),
    "receipt-title": ("Қолыңыз қабылданды", "Подпись принята", "Your signature is accepted"),
    "stored": (
        "Ол киоскіде сақталды. Байланыс пайда болғанда киоск оны серверге жібереді. "
        "Нөмірді сақтау міндетті емес.",
        "Она сохранена в киоске. Когда появится связь, киоск передаст её на сервер. "
        "Номер хранить не обязательно.",
        "It is stored in the kiosk. When there is a connection, the kiosk sends it to the "
        "server. You need not keep the number.",
    ),
    "number": ("Растау нөмірі", "Номер подтверждения", "Receipt number"),
    "qr": ("Тексеруге арналған QR-код", "QR-код для проверки", "QR code for checking"),
    "repeat": ("Нөмірді қайта тыңдау", "Прослушать номер ещё раз", "Hear the number again"),
    "finish": ("Аяқтау", "Завершить", "Finish"),
    "colour-title": ("Қандай түстер ыңғайлы?", "Какие цвета удобнее?", "Which colours suit you?"),
    "night": ("Түнгі", "Ночные", "Night"),
    "day": ("Күндізгі", "Дневные", "Day"),
    "rate": ("Сөйлеу жылдамдығы", "Скорость речи", "Speed of speech"),
    "slow": ("4, барлығы 13", "4 из 13", "4 of 13"),
    "agree": (
        "Деректерімді өңдеуге келісемін",
        "Я согласна на обработку моих данных",
        "I agree that my data are used for this",
    ),
    "problem": (
        "Тегі әлі бос. Оны жазыңыз.",
        "Фамилия ещё не введена. Введите её.",
        "The surname is still empty. Please enter it.",
    ),
    "hearing-nobody": ("Дыбыстап оқу өшірілді.", "Озвучивание выключено.", "Speech is off."),
    "speech-paused": (
        "Кідіртілді. Жалғастыру үшін F7 түймесін басыңыз.",
        "Пауза. Чтобы продолжить, нажмите F7.",
        "Paused. Press F7 to go on.",
    ),
    "notice": (
        "Түстер өзгертілді: түнгі",
        "Цвета изменены: ночные",
        "Colours changed: night",
    ),
}
INTRO = (
    "Петицияны тыңдап не оқып, оған қол қоя аласыз.",
    "Здесь можно прослушать или прочитать петицию и подписать её.",
    "Read or hear a petition, and sign it.",
)
BEGIN = (
    "Экранды түртіңіз немесе кез келген түймені басыңыз",
    "Коснитесь экрана или нажмите любую клавишу",
    "Touch the screen or press any key",
)
OWN = ("Қазақша", "Русский", "English")
QUICK = ("help", "language", "sound", "size", "colours", "sign-language", "leave")
ALPHABET = ("аәбвгғдеёжз", "ийкқлмнңоөп", "рстуұүфһхцч", "шщъыіьэюя-.")


class Done(Event):
    """Any event."""

    __slots__ = ()


def words(language: Language, key: str, **arguments: object) -> UiString:
    """Return a string: implements `kiosk.model.text.Strings`."""
    if key == "display-page":
        number, total = arguments["number"], arguments["total"]
        page = (f"{number}-бет, барлығы {total}", f"Часть {number} из {total}")
        texts: tuple[str, ...] = (*page, f"Page {number} of {total}")
    elif key == "step":
        number, total = arguments["number"], arguments["total"]
        texts = (
            f"{number}-қадам, барлығы {total}",
            f"Шаг {number} из {total}",
            f"Step {number} of {total}",
        )
    else:
        texts = WORDS[key]
    return UiString(texts[(K, R, E).index(language)], language, key=key)


def own(text: str, language: Language) -> UiString:
    """Return somebody's own words."""
    return UiString(text, language)


def node(
    role: Role,
    key: str,
    language: Language,
    value: str | None = None,
    privacy: Privacy = Privacy.PUBLIC,
    *,
    states: Sequence[NodeState] = (),
    children: Sequence[Node] = (),
    pictogram: str = "",
) -> Node:
    """Return a node whose id and message are `key`."""
    return Node(
        id=key,
        role=role,
        name=words(language, key),
        value=None if value is None else own(value, language),
        privacy=privacy,
        states=frozenset(states),
        children=tuple(children),
        actions=((Action.CLICK, Done()),),
        pictogram=pictogram,
    )


def screen(
    name: str, language: Language, body: Sequence[Node], focus: str, step: int = 0, label: str = ""
) -> Screen:
    """Return a screen with the quick bar and, from step 1, the step strip."""
    called = replace(words(language, label), key=f"step-{step}") if step else None
    return Screen(
        id=name,
        language=language,
        title=body[0].name,
        body=tuple(body),
        focus=focus,
        quick_bar=tuple(
            replace(node(Role.BUTTON, key, language, pictogram=key), id=f"bar-{key}")
            for key in QUICK
        ),
        step=Step(step, 7, words(language, "step", number=step, total=7), called)
        if called
        else None,
    )


def welcome(language: Language) -> Screen:
    """Return the first screen."""
    head = Node(id="title", role=Role.HEADING, name=own("Дауыс", K), prominent=True)
    intro = [Node(id=f"what-{n}", role=Role.PARAGRAPH, name=own(INTRO[n], K)) for n in range(3)]
    begin = [Node(id=f"how-{n}", role=Role.LABEL, name=own(BEGIN[n], K)) for n in range(3)]
    languages = [
        Node(
            id=f"language-{n}",
            role=Role.BUTTON,
            name=own(OWN[n], K),
            actions=((Action.CLICK, Done()),),
        )
        for n in range(3)
    ]
    made = screen("welcome", language, [head, *intro, *begin, *languages], "language-0")
    return replace(made, ornament=True)


def petitions(language: Language) -> Screen:
    """Return the list."""
    cards = [
        replace(
            node(Role.LIST_ITEM, key, language),
            description=words(language, "to-city"),
            position=(n + 1, 3),
        )
        for n, key in enumerate(("signal", "pandus", "stops"))
    ]
    body = [replace(node(Role.HEADING, "list-title", language), actions=()), *cards]
    return screen("petitions", language, body, "signal", 2, "list")


def petition(language: Language, paragraphs: int = 1) -> Screen:
    """Return a petition to read; several `paragraphs` need several pages."""
    text = node(Role.PARAGRAPH, "text", language)
    more = [replace(text, id=f"text-{n}") for n in range(1, paragraphs)]
    body = [
        node(Role.HEADING, "signal", language),
        text,
        *more,
        node(Role.BUTTON, "easy", language),
        node(Role.BUTTON, "previous", language),
        node(Role.BUTTON, "following", language),
        node(Role.DEFAULT_BUTTON, "to-sign", language),
    ]
    return screen("petition", language, body, "text", 3, "reading")


def keyboard(language: Language) -> Node:
    """42 letters, hyphen, stop, and a row of working keys."""
    rows = [
        tuple(Key(own(letter.upper(), K), Done()) for letter in letters) for letters in ALPHABET
    ]
    work = (
        Key(own("abc", language), Done(), 2),
        Key(own("Ww", language), Done(), 2),
        Key(words(language, "space"), Done(), 3),
        Key(own("←", language), Done()),
        Key(own("→", language), Done()),
        Key(words(language, "erase"), Done(), 2),
    )
    return Node(
        id="keyboard",
        role=Role.KEYBOARD,
        name=words(language, "keyboard"),
        keys=(*rows, work),
    )


def surname(language: Language, value: str = "Қасымова", *, wrong: bool = False) -> Screen:
    """Return the question for the surname."""
    field = Node(
        id="field",
        role=Role.TEXT_INPUT,
        name=words(language, "surname"),
        description=words(language, "surname-hint"),
        value=own(value, language),
        actions=((Action.SET_VALUE, Done()),),
        privacy=Privacy.PERSONAL,
        caret=len(value),
        states=frozenset({NodeState.INVALID} if wrong else ()),
    )
    problem = [node(Role.ALERT, "problem", language)] if wrong else []
    body = [
        node(Role.HEADING, "surname-title", language),
        *problem,
        field,
        keyboard(language),
        node(Role.BUTTON, "back", language, pictogram="back"),
        node(Role.DEFAULT_BUTTON, "next", language),
    ]
    return screen("detail", language, body, "field", 5, "details")


def review(language: Language) -> Screen:
    """Every answer, and *Sign*."""

    def row(key: str, value: str, privacy: Privacy, *buttons: str) -> Node:
        label = replace(
            node(Role.LABEL, key, language, value, privacy), id=f"answer-{key}", actions=()
        )
        more = [replace(node(Role.BUTTON, b, language), id=f"{b}-{key}") for b in buttons]
        made = node(Role.GROUP, key, language, children=[label, *more])
        return replace(made, id=f"row-{key}", actions=())

    public = Privacy.PUBLIC
    body = [
        node(Role.HEADING, "review-title", language),
        row("petition", words(language, "signal").shown, Privacy.CHOICE),
        row("to", words(language, "akim").shown, public),
        row("name", "Қасымова Әлия Үмітқызы", Privacy.PERSONAL, "change"),
        row("iin", "841105450123", Privacy.SECRET, "show", "change"),
        node(Role.BUTTON, "refuse", language),
        node(Role.DEFAULT_BUTTON, "sign", language),
    ]
    return screen("review", language, body, "change-name", 6, "checking")


def receipt(language: Language) -> Screen:
    """Return the receipt with its number and code."""
    number = replace(
        node(Role.LABEL, "number", language, "4821 0937 5516 2044 7", Privacy.CHOICE),
        prominent=True,
        actions=(),
    )
    code = Node(
        id="qr",
        role=Role.IMAGE,
        name=words(language, "qr"),
        modules=tuple(
            tuple((x * 7 + y * 11 + x * y) % 3 == 0 for x in range(25)) for y in range(25)
        ),
    )
    body = [
        node(Role.HEADING, "receipt-title", language, pictogram="check"),
        node(Role.PARAGRAPH, "stored", language),
        number,
        code,
        node(Role.BUTTON, "repeat", language),
        node(Role.DEFAULT_BUTTON, "finish", language),
    ]
    return screen("receipt", language, body, "finish", 7, "done")


def settings(language: Language) -> Screen:
    """Choices, a check box and a slider."""
    body = [
        node(Role.HEADING, "colour-title", language),
        node(Role.RADIO_BUTTON, "night", language, states=[NodeState.CHECKED]),
        node(Role.RADIO_BUTTON, "day", language, states=[NodeState.UNCHECKED]),
        node(Role.CHECK_BOX, "agree", language, states=[NodeState.CHECKED]),
        node(Role.SLIDER, "rate", language, words(language, "slow").shown),
        node(Role.DEFAULT_BUTTON, "done", language),
    ]
    return screen("colours", language, body, "night")


ALL = {
    "welcome": welcome,
    "petitions": petitions,
    "petition": petition,
    "surname": surname,
    "review": review,
    "receipt": receipt,
    "settings": settings,
}
