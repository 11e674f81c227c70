using LineSimulator.People;
using LineSimulator.Webhooks;

namespace SessionBot.Load.Fire;

/// <summary>People who talk at a constant rate, session after session: what one session holds stays bounded, as in a group's real life.</summary>
internal sealed class Regulars(SimulatedLine line, int people)
{
    private const int OneQuestionIn = 10;
    private const int OneRedeliveryIn = 25;

    private static readonly string[] Everyday = ["使い方", "次回の研究会", "自分の質問", "みんなの質問"];

    private readonly List<SimulatedUser> _people = [];
    private SimulatedUser? _organizer;
    private int _session;
    private int _said;

    public async Task GatherAsync()
    {
        _organizer = await line.FriendAsync("桐生");
        await line.SayAsync(_organizer, $"運営登録 {ServiceSettings.OrganizerCode}");
        for (var number = 1; number <= people; number++)
        {
            var one = await line.FriendAsync($"会員{number}");
            await line.SayAsync(one, ServiceSettings.Region);
            _people.Add(one);
        }

        await NextSessionAsync();
    }

    public async Task NextSessionAsync()
    {
        var words = new[] { SessionPlan.Text(++_session), "開始" };
        foreach (var text in _session == 1 ? words : ["終了", .. words])
        {
            await line.SayAsync(_organizer!, text);
        }
    }

    /// <summary>The next in turn says one thing.</summary>
    public Task SpeakAsync()
    {
        var number = _said++;
        var text = number % OneQuestionIn == 0 ? $"その{number}の手続きはどうなりますか" : Everyday[number % Everyday.Length];
        return line.SayAsync(_people[number % _people.Count], text, number % OneRedeliveryIn == 0 ? new Delivery { LoseAnswer = true } : null);
    }
}
