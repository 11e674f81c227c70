using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>The third session is called off, and what is seen of that.</summary>
internal static class CallOffSteps
{
    public const string CalledOff = "第3回「書かない窓口」（2026/12/10(木) 15:00〜16:30）は、中止になりました。";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SimulatedUser> AskerAsync(BotWorld world, string name = "三田村")
    {
        var asker = await world.MemberAsync(name);
        await world.SayAsync(asker, "質問：窓口の費用はいくらですか");
        return asker;
    }

    public static async Task CallOffAsync(BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "第3回を中止");
        await world.TapAsync(organizer, "中止する");
    }

    public static async Task TapAsync(BotWorld world, SimulatedUser user, string says, int ofSession)
    {
        var session = await world.ReadAsync(db => db.Sessions.Where(session => session.Number == ofSession).Select(session => session.Id).SingleAsync(Ct));
        await world.Line.PostbackAsync(user.Id, $"{says}\n{session.Value:N}", ct: Ct);
        await world.QuietAsync();
    }

    public static bool IsNews(string text) => text.StartsWith(CalledOff, StringComparison.Ordinal);

    public static int News(BotWorld world, SimulatedUser user) => world.BotWords(user).Count(IsNews);

    public static Task<SessionPhase> PhaseAsync(BotWorld world) =>
        world.ReadAsync(db => db.Sessions.Where(session => session.Number == 3).Select(session => session.Phase).SingleAsync(Ct));

    public static Task<int> RemindersAsync(BotWorld world) => world.ReadAsync(db => db.OutgoingMessages.CountAsync(
        message => message.Purpose == PushPurpose.Reminder && message.Status == QueueStatus.Pending, Ct));
}
