using System.Text.RegularExpressions;
using SessionBot.Domain.Questions.Kinds;

namespace SessionBot.Domain.Questions;

/// <summary>
/// People write a question in several messages: 「質問です。」, 「予約の件なのですが、」, then what they want to know. Such messages are
/// one question, whichever of them arrives first; a second full question stays a second question.
/// </summary>
public static partial class QuestionJoining
{
    /// <summary>What is sent later than this after the message before it stands for itself.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromSeconds(90);

    private const int LongestFragment = 20;

    /// <summary>
    /// What is longer says something. It also bounds the search: in a long row of 「…町です」 there are more ways to part them than there is time.
    /// </summary>
    private const int LongestLeadIn = 80;

    /// <summary>The question that a new message belongs to, judged by its neighbours in the order of sending.</summary>
    /// <param name="own">What the sender has asked in the session, as far as it was sent about that time.</param>
    /// <returns>Null when the message stands for itself, or when organizers have begun to work with the question.</returns>
    public static Question? Find(IEnumerable<Question> own, string text, string messageId, DateTimeOffset sentAt)
    {
        var around = own.SelectMany(question => question.Parts, (question, part) => (Question: question, Part: part))
            .OrderBy(known => known.Part.SentAt).ThenBy(known => known.Part.LineMessageId, StringComparer.Ordinal).ToList();
        var earlier = around.FindLast(known => IsEarlier(known.Part));
        var later = around.Find(known => !IsEarlier(known.Part));
        return earlier.Question is not null && Reaches(earlier) && Continues(Words(earlier), text) ? earlier.Question
            : later.Question is not null && Reaches(later) && Continues(text, Words(later)) ? later.Question
            : null;

        bool IsEarlier(QuestionPart part) =>
            part.SentAt < sentAt || (part.SentAt == sentAt && string.CompareOrdinal(part.LineMessageId, messageId) < 0);

        bool Reaches((Question Question, QuestionPart Part) known) =>
            known.Question.State == QuestionState.Held && (known.Part.SentAt - sentAt).Duration() <= Together;
    }

    /// <summary>True if the later of two messages goes on with what the earlier one began. An empty text is a photo or a file.</summary>
    public static bool Continues(string before, string after)
    {
        if (AnonymityWish.IsAll(before) || AnonymityWish.IsAboutEarlier(after))
        {
            return true;
        }

        var (first, second) = (Fold(before), Fold(after));
        return first.Length == 0 || second.Length == 0 || (first.Length <= LongestLeadIn && LeadIn().IsMatch(first)) || OpenEnd().IsMatch(first)
            || ((FollowOn().IsMatch(second) || IsFragment(second)) && !ChangesToOrganizers(first, second));
    }

    /// <summary>Of a photo what stands beside it: it belongs to its question's words.</summary>
    private static string Words((Question Question, QuestionPart Part) known) =>
        known.Part.Text.Length > 0 ? known.Part.Text
            : known.Question.InOrder().Select(part => part.Text).LastOrDefault(text => text.Length > 0) ?? "";

    private static bool IsFragment(string text) =>
        text.Length <= LongestFragment && !SentenceEnd().IsMatch(text) && !KindDetector.LooksLikeQuestion(text)
        && KindDetector.Detect(text) == QuestionKind.Question;

    /// <summary>「音が聞こえません」 is for the organizers, even right behind a question.</summary>
    private static bool ChangesToOrganizers(string before, string after) =>
        KindDetector.Classify(after) == MessageKind.Operational && KindDetector.Classify(before) != MessageKind.Operational;

    // Half of a character that was cut through would make Normalize throw; runes have a sign for it.
    private static string Fold(string text) => AnonymityWish.Without(Width.Fold(text).Trim());

    // The whole message: greetings, who writes, and that something follows.
    [GeneratedRegex("""
        \A(
          ((いつも)?(大変)?お世話になって(おり|い)ます|お世話になります|お疲れ様です|お疲れさまです|おつかれさまです|こんにちは|こんばんは|おはようございます|はじめまして|
          すみません|すいません|恐れ入ります(が)?|失礼します|失礼いたします|
          [^。、?!\s]{1,12}[都道府県市町村区課係室局部](役場|役所)?(の[^。、?!\s]{1,8})?(です|と申します|でございます)|
          (はい、?)?((一|1|ひと)(つ|点)|いくつか|少し)?(だけ)?(、)?(ご)?質問(です|があります|がございます|させてください|よろしいですか|いいですか|よろしいでしょうか|してもいいですか|してもよろしいですか|したいです)|
          ((一|1|ひと)(つ|点))?(お聞きし|伺い|お伺いし|教えていただき)たい(こと|点)(が|も)(あります|ございます)|感想です|コメントです|教えてください)
          [。、!\s]*
        )+\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"([、,:…]|\.\.\.|・・|が|けど|けれど|けれども|ので|について|に関して|に関しまして|につきまして|の件)\s*\z")]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\A[^\w]*(また|あと|それと|それから|なお|ちなみに|補足|追加で|追伸|続き|つづき|加えて|もう(一|1|ひと)(つ|点)|以上(です|、|。|\s*\z)|(どうぞ)?(よろしく|宜しく)お願い(し|いた|致)|お願い(し|いた|致)(ま))")]
    private static partial Regex FollowOn();

    [GeneratedRegex(@"([。.!?」\)]|です|ます|でした|ました|ません|ください|下さい|は|か|ね|よ|の|たい|ない|って|て|た|だ|る|い)\s*\z")]
    private static partial Regex SentenceEnd();
}
