using System.Text;
using LineSimulator.Faults;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>Everything that LINE's side can do to a reply and to a push, each to somebody, all at the same time.</summary>
public sealed class LineTroubleTests(ITestOutputHelper output)
{
    private static readonly FaultKind[] Faults = Enum.GetValues<FaultKind>();

    [Fact]
    public async Task Whatever_LINE_does_to_replies_and_pushes_nobody_hears_anything_twice_and_pushes_arrive()
    {
        await using var service = await RunningService.StartAsync(("Work__RetryPause", "00:00:00.050"), ("Work__NoticePatience", "00:00:00"));
        var organizer = await LiveSession.StartAsync(service);
        var members = new List<SimulatedUser>();
        for (var number = 0; number <= Faults.Length; number++)
        {
            members.Add(await service.MemberAsync($"会員{number}"));
        }

        Plan(service, LineEndpoint.Reply, "/v2/bot/message/reply");
        await Task.WhenAll(members.Select(member => service.Line.SayAsync(member, $"{member.Name}の費用はどうなりますか")));
        await service.IdleAsync();

        Assert.Equal(members.Count, service.Database.Count("""FROM "Questions" """));
        var doubtful = service.Database.Query("SELECT reply_token FROM outgoing_message WHERE last_error LIKE '%in doubt%'", row => row.GetString(0));
        var unheard = doubtful.Count(token => !service.Line.Platform.HasTakenReply(token));
        var receipts = members.Select(member => Count(service, member, "として受け付けました")).ToList();
        output.WriteLine($"{receipts.Sum()} of {members.Count} receipts, {doubtful.Count} in doubt, of which LINE has not got {unheard}");
        Assert.All(receipts, count => Assert.InRange(count, 0, 1));
        Assert.InRange(members.Count - receipts.Sum(), 0, unheard);

        Plan(service, LineEndpoint.Push, "/v2/bot/message/push");
        for (var number = 1; number <= members.Count; number++)
        {
            await service.Line.SayAsync(organizer, $"回答 {number} 答えは{number}です");
        }

        await service.IdleAsync();
        Assert.All(members, member => Assert.Equal(1, Count(service, member, "に回答がありました")));
        Assert.Equal(0, service.Database.Count("FROM outgoing_message WHERE status <> 1"));
    }

    private static int Count(RunningService service, SimulatedUser member, string part) =>
        service.Line.FromBot(member).Count(entry => entry.Text.Contains(part, StringComparison.Ordinal));

    /// <summary>Each fault once, and once an answer 200 that is no JSON.</summary>
    private static void Plan(RunningService service, LineEndpoint endpoint, string path)
    {
        foreach (var kind in Faults)
        {
            service.Line.Platform.Fault(endpoint, kind, delay: kind == FaultKind.Slow ? TimeSpan.FromSeconds(2) : TimeSpan.Zero);
        }

        var left = 1;
        service.Line.Around = async (call, next) =>
        {
            if (call.Request.Path != path)
            {
                await next(call);
                return;
            }

            var outside = call.Response.Body;
            using var answer = new MemoryStream();
            call.Response.Body = answer;
            await next(call);
            call.Response.Body = outside;
            var isTaken = call.Response.StatusCode == StatusCodes.Status200OK && !call.RequestAborted.IsCancellationRequested;
            call.Response.ContentLength = null;
            await call.Response.Body.WriteAsync(isTaken && Interlocked.Decrement(ref left) == 0 ? Encoding.UTF8.GetBytes("<html>200</html>") : answer.ToArray());
        };
    }
}
