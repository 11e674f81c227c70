using System.Diagnostics;
using LineSimulator;
using LineSimulator.People;
using LineSimulator.Webhooks;

namespace SessionBot.Load.Board;

/// <summary>Something that a member asks, and what became of it on each board.</summary>
internal sealed class SentMessage(int number, bool isComment, int boards, bool isDouble = false)
{
    /// <summary>Before the number that stands in the words and makes them findable.</summary>
    public const string Mark = "（件";

    private static readonly string[] Subjects =
        ["窓口の手続き", "集会所の予約", "防災無線の更新", "職員の研修", "図書館の開館時間", "移動支援の費用", "子育ての相談", "ごみの分別", "広報の配り方", "電子申請の本人確認"];

    private static readonly string[] Wishes = ["はどのように進めましたか", "にかかった期間を教えてください", "で苦労した点は何ですか", "は誰が担当していますか", "の予算はどう決めましたか"];

    private readonly long[] _seenAt = new long[boards];
    private SimulatedUser? _sender;
    private DateTimeOffset _sentTime;

    /// <summary>LINE's id; empty until it is sent.</summary>
    public string Id { get; private set; } = "";

    /// <summary>As a timestamp of the stopwatch; 0 until it is sent.</summary>
    public long SentAt { get; private set; }

    /// <summary>When its sender took it back, as a timestamp of the stopwatch; 0 if never.</summary>
    public long UnsentAt { get; private set; }

    /// <summary>As it stands on the board.</summary>
    public string Text { get; } = $"{First(number)}{(isDouble ? "。そのきっかけも知りたいです" : "")}{Mark}{number:D4}）";

    /// <summary>Where the second of its two questions begins; what asks one thing has no such place.</summary>
    public int SecondAt { get; } = First(number).Length + 1;

    private static string First(int number) => $"{Subjects[number % Subjects.Length]}{Wishes[number / Subjects.Length % Wishes.Length]}";

    public async Task SendAsync(LinePlatform platform, SimulatedUser sender, Delivery? delivery = null)
    {
        (_sender, SentAt, _sentTime) = (sender, Stopwatch.GetTimestamp(), TimeProvider.System.GetUtcNow());
        Id = await platform.SayAsync(sender.Id, $"{(isComment ? "コメント" : "質問")}：{Text}", delivery);
    }

    public Task UnsendAsync(LinePlatform platform)
    {
        UnsentAt = Stopwatch.GetTimestamp();
        return platform.UnsendAsync(_sender!.Id, Id);
    }

    public void SeenOn(int board, long at) => Interlocked.CompareExchange(ref _seenAt[board], at, 0);

    /// <summary>Milliseconds until it stood on a board, for each board on which it has stood.</summary>
    public IEnumerable<double> Delays() => _seenAt.Where(at => at > 0).Select(at => Stopwatch.GetElapsedTime(SentAt, at).TotalMilliseconds);

    /// <summary>Milliseconds until the service had handled it.</summary>
    public double Until(DateTimeOffset handled) => (handled - _sentTime).TotalMilliseconds;

    /// <summary>The boards on which it has never stood.</summary>
    public IEnumerable<int> Unseen => Enumerable.Range(0, _seenAt.Length).Where(board => _seenAt[board] == 0);
}
