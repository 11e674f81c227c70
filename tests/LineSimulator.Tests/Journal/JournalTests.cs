using System.Text.Json;
using LineSimulator.Faults;
using LineSimulator.Journal;

namespace LineSimulator.Tests.Journal;

public sealed class JournalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_call_stands_with_LINEs_own_reasons()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.SendAsync(user, """[{"type":"text","text":""}]""");

        var line = (await LinesAsync(world))[0];
        Assert.Equal(("Api", "Push", 400, "Refused"), (Text(line, "direction"), Text(line, "subject"), line.GetProperty("status").GetInt32(), Text(line, "verdict")));
        Assert.Equal("The request body has 1 error(s) · messages[0].text: May not be empty", Text(line, "note"));
    }

    [Fact]
    public async Task Tokens_are_cut_and_the_rest_of_the_body_stays()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());
        await world.PostAsync("/v2/bot/message/reply", $$"""{"replyToken":"{{token}}","messages":[{"type":"text","text":"承知しました"}]}""");

        var entry = (await world.GetAsync($"/simulator/page/journal/{(await LinesAsync(world))[0].GetProperty("number")}")).Body;

        Assert.DoesNotContain(token, entry, StringComparison.Ordinal);
        Assert.Contains($"{token[..4]}…", entry, StringComparison.Ordinal);
        Assert.Contains("承知しました", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Platform.Options.ChannelAccessToken, entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_fault_is_told_from_the_platforms_own_rules()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Platform.Fault(LineEndpoint.BotInfo, FaultKind.ServerError);

        await world.GetAsync("/v2/bot/info");
        await world.GetAsync("/v2/bot/info");

        var lines = await LinesAsync(world);
        Assert.Equal((null, "Accepted"), (Text(lines[0], "plannedFault"), Text(lines[0], "verdict")));
        Assert.Equal(("ServerError", "Failed"), (Text(lines[1], "plannedFault"), Text(lines[1], "verdict")));
    }

    [Fact]
    public async Task A_call_whose_connection_broke_has_no_status()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Platform.Fault(LineEndpoint.BotInfo, FaultKind.ResetAfterAcceptance);

        await Assert.ThrowsAsync<HttpRequestException>(() => world.GetAsync("/v2/bot/info"));

        await SimulatedWorld.UntilAsync(() => world.Service<CallJournal>().Entries.Count > 0);
        Assert.Equal(JsonValueKind.Null, (await LinesAsync(world))[0].GetProperty("status").ValueKind);
    }

    [Fact]
    public async Task Each_webhook_stands_with_what_the_bot_answered()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Bot.Answers.Enqueue(503);
        await world.Platform.SayAsync(user.Id, "質問です", ct: Ct);
        await world.Platform.RedeliverPendingAsync(Ct);

        var lines = await LinesAsync(world);

        Assert.Equal(["message/text", "message/text", "follow"], lines.Select(line => Text(line, "subject")));
        Assert.Equal([200, 503, 200], lines.Select(line => line.GetProperty("status").GetInt32()));
        Assert.Equal([true, false, false], lines.Select(line => line.GetProperty("isRedelivery").GetBoolean()));
    }

    [Fact]
    public async Task An_answer_stands_above_the_webhook_that_caused_it()
    {
        await using var world = await SimulatedWorld.StartAsync();
        _ = new AnsweringBot(world);
        await world.FriendAsync();

        Assert.Equal(["Reply", "follow"], (await LinesAsync(world)).Select(line => Text(line, "subject")));
    }

    [Fact]
    public void The_journal_keeps_the_newest_calls_only()
    {
        var journal = new CallJournal(new ChangeFeed());
        for (var call = 0; call < CallJournal.Capacity + 10; call++)
        {
            var number = journal.NextNumber();
            journal.Add(new JournalEntry(number, default, JournalDirection.Api, "GET", "/", "", 200, 0, JournalVerdict.Accepted, "")
            {
                Request = JournalBody.Empty,
                Answer = JournalBody.Empty,
            });
        }

        Assert.Equal(CallJournal.Capacity, journal.Entries.Count);
        Assert.Equal(CallJournal.Capacity + 10, journal.Entries[0].Number);
    }

    [Fact]
    public void A_long_body_is_cut_and_its_whole_length_told()
    {
        var body = BodyCapture.Of(new byte[BodyCapture.Limit + 5], "application/json");

        Assert.Equal((BodyCapture.Limit + 5, true, BodyCapture.Limit), (body.Bytes, body.IsCut, body.Text.Length));
    }

    private static async Task<JsonElement[]> LinesAsync(SimulatedWorld world) => [.. (await world.GetAsync("/simulator/page/journal")).Json.EnumerateArray()];

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
