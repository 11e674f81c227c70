using System.Text.Json;
using LineSimulator.Faults;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>The log tells what went wrong, and nothing that a member wrote or that opens a door.</summary>
public sealed class LogPrivacyTests
{
    private static readonly string[] Said =
    [
        "導入にかかった費用を教えてください", "うちの町の秘密の計画はどうなりますか", "高齢の方への案内はどうしていますか",
        "窓口の待ち時間はどのくらいですか", "職員の研修は何時間ですか", "参考になりました。ありがとうございます。",
    ];

    [Theory]
    [InlineData("Information")]
    [InlineData("Debug")]
    public async Task A_conversation_in_which_much_fails_leaves_no_text_id_or_token_in_the_log(string level)
    {
        await using var service = await RunningService.StartAsync(("Serilog__MinimumLevel__Default", level), ("Work__RetryPause", "00:00:00.050"));
        await LiveSession.StartAsync(service);
        var platform = service.Line.Platform;
        platform.Fault(LineEndpoint.Profile, FaultKind.ServerError);
        var member = await service.MemberAsync("小松");

        foreach (var (kind, text) in new[]
        {
            FaultKind.ServerError, FaultKind.ServerErrorAfterAcceptance, FaultKind.RateLimited, FaultKind.ResetBefore,
            FaultKind.ResetAfterAcceptance, FaultKind.TimeoutAfterAcceptance,
        }.Zip(Said))
        {
            platform.Fault(LineEndpoint.Reply, kind);
            await service.AskAsync(member, text);
        }

        await FailToStoreAsync(service, member, "この質問は途中で失敗しますか");
        Assert.Equal(401, (await service.Client.SendAsync(SignedWebhook.Request("{\"署名のない本文\":1}"u8.ToArray(), "AAAA"))).Status);
        Assert.Equal(400, (await service.Client.SendAsync(SignedWebhook.Request("{\"壊れた本文\":"u8.ToArray()))).Status);

        var log = service.Process.Output.All;
        Assert.Contains("was not sent", log);
        Assert.Contains("is in doubt", log);
        Assert.Contains("failed at attempt", log);
        Assert.All(
            [
                .. Said, "この質問は途中で失敗しますか", "署名のない本文", "壊れた本文", LiveSession.Topic, "小松",
                ServiceSettings.OrganizerCode, platform.Options.ChannelAccessToken, platform.Options.ChannelSecret,
                .. platform.Chats.Select(chat => chat.Id), .. ReplyTokens(service.Database),
            ],
            secret => Assert.False(log.Contains(secret, StringComparison.Ordinal), $"The log holds {secret}:\n{log}"));
    }

    /// <summary>A handler that fails in the database, with the member's text at hand.</summary>
    private static async Task FailToStoreAsync(RunningService service, LineSimulator.People.SimulatedUser member, string text)
    {
        service.Database.Execute("""CREATE TRIGGER sabotage BEFORE INSERT ON "Questions" BEGIN SELECT RAISE(ABORT, 'sabotage'); END""");
        await service.Line.SayAsync(member, text);
        await service.Process.Output.LineWith("failed at attempt").WaitAsync(TestKit.TestConstants.Timeout, TestContext.Current.CancellationToken);
        service.Database.Execute("DROP TRIGGER sabotage");
        await service.IdleAsync();
        Assert.Equal(1, service.Database.Count($"FROM \"QuestionParts\" WHERE \"Text\" = '{text}'"));
    }

    private static List<string> ReplyTokens(ServiceDatabase database)
    {
        var tokens = database.Query("SELECT payload FROM work_item WHERE payload IS NOT NULL", row => row.GetFieldValue<byte[]>(0))
            .Select(payload => JsonElement.Parse(payload)).Where(json => json.TryGetProperty("replyToken", out _))
            .Select(json => json.GetProperty("replyToken").GetString()!).ToList();
        Assert.True(tokens.Count > Said.Length);
        return tokens;
    }
}
