/** What the example gathering votes on. Written for Daylight; about no country, party or faith. */
import type { Translated } from '@daylight/basics'

const statement = (en: string, he: string, ar: string): Translated => ({ en, he, ar })

/** The statements by a short name, in the order in which they are listed. */
export const STATEMENTS = {
  lakeWater: statement(
    'The water of the lake belongs to everyone who lives on it, now and in fifty years.',
    'מי האגם שייכים לכל מי שחי על חופיו, היום ובעוד חמישים שנה.',
    'ماء البحيرة ملك لكل من يعيش على شواطئها، اليوم وبعد خمسين عامًا.',
  ),
  oneRoad: statement(
    'Better to open one road now than to wait for an agreement on everything.',
    'עדיף לפתוח דרך אחת עכשיו מאשר לחכות להסכם על הכול.',
    'فتح طريق واحد الآن أفضل من انتظار اتفاق على كل شيء.',
  ),
  damGuards: statement(
    'The shore that guards the dam should go on deciding who may cross it.',
    'החוף ששומר על הסכר צריך להמשיך להחליט מי רשאי לעבור בו.',
    'ينبغي أن يبقى القرار فيمن يعبر السد بيد الشاطئ الذي يحرسه.',
  ),
  safeMeeting: statement(
    'I would sit down with people from the other shore if the meeting were safe.',
    'אם המפגש יהיה בטוח, אשב עם אנשים מן החוף השני.',
    'إذا كان اللقاء آمنًا، فسأجلس مع أناس من الشاطئ الآخر.',
  ),
  blockedRoad: statement(
    'It is right to close a road to the other shore’s fields in order to be heard.',
    'זה בסדר לחסום דרך אל השדות של החוף השני כדי להישמע.',
    'من الصواب إغلاق طريق إلى حقول الشاطئ الآخر لكي يُسمع صوتنا.',
  ),
  openDam: statement(
    'If the dam were open to everyone tomorrow, I would not be afraid.',
    'אם הסכר ייפתח מחר לכולם, לא אפחד.',
    'لو فُتح السد غدًا للجميع لما خفت.',
  ),
  otherLanguage: statement(
    'Every child should learn the language of the other shore at school.',
    'כל ילדה וכל ילד צריכים ללמוד בבית הספר את שפת החוף השני.',
    'ينبغي أن يتعلم كل طفل وطفلة في المدرسة لغة الشاطئ الآخر.',
  ),
  hiddenWrongs: statement(
    'As long as the great questions are open, common projects only hide what is wrong.',
    'כל עוד השאלות הגדולות פתוחות, מיזמים משותפים רק מסתירים את מה שאינו כשורה.',
    'ما دامت القضايا الكبرى مفتوحة، فالمشاريع المشتركة لا تفعل سوى إخفاء الخلل.',
  ),
  oldHarbour: statement(
    'The old harbour must be given back before anything else is discussed.',
    'יש להחזיר את הנמל הישן לפני שדנים בכל דבר אחר.',
    'يجب أن يُعاد الميناء القديم قبل بحث أي أمر آخر.',
  ),
  sickChild: statement(
    'A sick child must be taken in by the nearest clinic, whichever shore it stands on.',
    'ילד חולה צריך להתקבל במרפאה הקרובה ביותר, בכל חוף שהיא נמצאת בו.',
    'يجب أن تستقبل أقرب عيادة الطفل المريض، على أي شاطئ كانت.',
  ),
  punishedFamily: statement(
    'A family may be punished for what one of its members has done.',
    'מותר להעניש משפחה על מה שעשה אחד מבניה.',
    'يجوز أن تُعاقَب عائلة على ما فعله واحد من أفرادها.',
  ),
  jobsFirst: statement(
    'Jobs come first; we can speak of the past later.',
    'קודם כול פרנסה; על העבר אפשר לדבר אחר כך.',
    'العمل أولًا، ويمكن أن نتحدث عن الماضي لاحقًا.',
  ),
  bereaved: statement(
    'Those who have lost someone should be heard before anyone speaks of compromise.',
    'יש להקשיב למי שאיבדו אדם יקר לפני שמישהו מדבר על פשרה.',
    'ينبغي أن يُصغى إلى من فقدوا عزيزًا قبل أن يتحدث أحد عن حل وسط.',
  ),
  patrols: statement(
    'The patrols on the lake make all of us safer.',
    'הסיורים באגם מגבירים את הביטחון של כולנו.',
    'دوريات البحيرة تزيدنا جميعًا أمانًا.',
  ),
  workshop: statement(
    'We should start a workshop together, even if our leaders are against it.',
    'כדאי לפתוח בית מלאכה משותף, גם אם המנהיגים שלנו מתנגדים.',
    'ينبغي أن ننشئ ورشة مشتركة، حتى لو عارضها قادتنا.',
  ),
  betrayal: statement(
    'Whoever meets people from the other shore betrays their own.',
    'מי שנפגש עם אנשים מן החוף השני בוגד באנשיו.',
    'من يلتقي بأناس من الشاطئ الآخر يخون أهله.',
  ),
  yearOfTheFire: statement(
    'Both shores should call what happened in the year of the fire an injustice.',
    'שני החופים צריכים לקרוא למה שקרה בשנת השרפה עוול.',
    'ينبغي أن يسمّي الشاطئان ما حدث في سنة الحريق ظلمًا.',
  ),
  permits: statement(
    'Nothing can be built together while anyone still needs a permit to cross.',
    'אי אפשר לבנות דבר יחד כל עוד מישהו זקוק להיתר כדי לעבור.',
    'لا يمكن بناء شيء معًا ما دام أحد يحتاج إلى تصريح للعبور.',
  ),
  noPlaceHere: statement(
    'Schools may teach that the people of the other shore have no place at this lake.',
    'מותר לבתי ספר ללמד שאין לאנשי החוף השני מקום ליד האגם הזה.',
    'لا بأس أن تعلّم المدارس أن لا مكان لأهل الشاطئ الآخر عند هذه البحيرة.',
  ),
  withoutAdmission: statement(
    'I can make peace with what happened without hearing anyone admit it.',
    'אוכל להשלים עם מה שקרה גם בלי שאיש יודה בו.',
    'أستطيع أن أتصالح مع ما حدث دون أن يعترف به أحد.',
  ),
  fishing: statement(
    'Fishing rights should be shared by the number of families on each shore.',
    'זכויות הדיג צריכות להתחלק לפי מספר המשפחות בכל חוף.',
    'ينبغي أن توزَّع حقوق الصيد بحسب عدد العائلات على كل شاطئ.',
  ),
  smallThings: statement(
    'It is worth agreeing on small things while the great ones wait.',
    'כדאי להסכים על דברים קטנים גם כשהגדולים ממתינים.',
    'من المفيد أن نتفق على أمور صغيرة ريثما تنتظر الأمور الكبرى.',
  ),
  stayHere: statement(
    'Young people should be able to stay here and live from their work.',
    'צעירים צריכים להיות מסוגלים להישאר כאן ולהתפרנס מעבודתם.',
    'ينبغي أن يتمكن الشباب من البقاء هنا والعيش من عملهم.',
  ),
  commonMourning: statement(
    'Both shores should mourn their dead on one common day.',
    'על שני החופים להתאבל על מתיהם ביום אחד משותף.',
    'ينبغي أن يحزن الشاطئان على موتاهما في يوم واحد مشترك.',
  ),
} as const satisfies Record<string, Translated>

export type StatementName = keyof typeof STATEMENTS

/** What the example is called and what it is for. */
export const TITLE = statement('Two shores of one lake', 'שני חופים לאגם אחד', 'شاطئان لبحيرة واحدة')
export const PURPOSE = statement(
  'To hear what each shore thinks, and what it believes the other thinks, before the spring meeting.',
  'לשמוע מה חושב כל חוף, ומה הוא מאמין שהחוף השני חושב, לפני מפגש האביב.',
  'أن نسمع ما يراه كل شاطئ، وما يظن أن الآخر يراه، قبل لقاء الربيع.',
)

/** The two sides: made-up places, without compass points. */
export const SIDES = [
  statement('Reed Shore', 'חוף הקנים', 'شاطئ القصب'),
  statement('Stone Shore', 'חוף האבן', 'شاطئ الحجر'),
] as const
