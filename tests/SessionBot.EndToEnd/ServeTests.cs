using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>The service as somebody tries it who has configured nothing.</summary>
public sealed class ServeTests(TriedOutService shared) : IClassFixture<TriedOutService>
{
    [Fact]
    public async Task The_landing_page_says_what_runs_and_how_to_connect_a_real_account()
    {
        using var page = await shared.Client.LandingPageAsync();

        Assert.Equal($"SQLite {shared.Folder.DatabaseFile}", page.Term("データベース"));
        Assert.True(File.Exists(shared.Folder.DatabaseFile));
        Assert.StartsWith("シミュレーター（http://127.0.0.1:", page.Term("LINE"));
        Assert.Contains("extractive", page.Term("議事録の下書き"));
        var heading = Assert.Single(page.QuerySelectorAll("h2"), heading => heading.TextContent.Contains("本物の LINE アカウントをつなぐ", StringComparison.Ordinal));
        var steps = heading.NextElementSibling!.TextContent;
        Assert.All(
            ["StudyGroups__mygroup__Name", "Line__ChannelSecrets__0", "Line__ChannelAccessToken", SignedWebhook.Path, "Webhookの再送", "運営登録"],
            part => Assert.Contains(part, steps));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/site.css")]
    public async Task What_a_browser_and_a_supervisor_ask_for_is_there(string path)
    {
        Assert.Equal(200, (await shared.Client.SendAsync(new(HttpMethod.Get, path))).Status);
    }

    [Fact]
    public async Task What_the_landing_page_tells_to_type_works()
    {
        var client = shared.Client;
        using var page = await client.LandingPageAsync();
        var simulator = page.QuerySelectorAll("a").Single(link => link.TextContent == "シミュレーター").GetAttribute("href")!;

        var user = await client.SendAsync(Post($"{simulator}users", """{"name":"佐藤"}"""));
        var id = System.Text.Json.JsonElement.Parse(user.Body).GetProperty("userId").GetString();
        await client.SendAsync(Post($"{simulator}users/{id}/follow", ""));
        await client.SendAsync(Post($"{simulator}users/{id}/messages", """{"text":"みなと町"}"""));
        await client.UntilIdleAsync();

        Assert.Contains("ご所属を「みなと町」で登録しました", (await client.SendAsync(new(HttpMethod.Get, $"{simulator}users/{id}/chat"))).Body);
    }

    [Fact]
    public async Task A_question_asked_before_SIGTERM_is_listed_after_the_next_start()
    {
        await using var service = await RunningService.StartAsync();
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("小松");
        Assert.Contains("質問No.1として受け付けました", await service.AskAsync(member, "導入にかかった期間を教えてください"));

        var (exitCode, _) = await service.Process.StopAsync();
        await using var next = await ServiceProcess.StartAsync(service.Folder, service.Settings);
        service.Line.Connect(next);
        await service.Line.SayAsync(member, "自分の質問");
        using var client = new ServiceClient(next);
        await client.UntilIdleAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("導入にかかった期間を教えてください", service.Line.FromBot(member)[^1].Text);
    }

    [Fact]
    public async Task SIGTERM_ends_an_idle_service_in_seconds_with_success()
    {
        using var folder = new WorkingFolder();
        await using var service = await ServiceProcess.StartAsync(folder, TriedOutService.NothingConfigured);

        var (exitCode, took) = await service.StopAsync();

        Assert.True(exitCode == 0, service.Output.All);
        Assert.True(took < ServiceProcess.StopsWithin, $"It took {took}. The service wrote:\n{service.Output.All}");
        Assert.Empty(service.Output.Error);
    }

    [Fact]
    public async Task SIGTERM_loses_nothing_that_was_answered_200()
    {
        await using var service = await RunningService.StartAsync();
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("小松");
        var asked = Enumerable.Range(1, 40).Select(number => $"{number}つ目の質問はどうなりますか").ToList();
        foreach (var text in asked)
        {
            await service.Line.SayAsync(member, text);
        }

        var (exitCode, took) = await service.Process.StopAsync();
        await using var next = await ServiceProcess.StartAsync(service.Folder, service.Settings);
        using var client = new ServiceClient(next);
        await client.UntilIdleAsync();

        Assert.True(exitCode == 0, service.Process.Output.All);
        Assert.True(took < ServiceProcess.StopsWithin, $"It took {took}.");
        Assert.Equal(asked, service.Database.Query("SELECT Text FROM Questions JOIN QuestionParts ON QuestionId = Questions.Id ORDER BY Number", row => row.GetString(0)));
        Assert.Equal(asked.Count, service.Line.FromBot(member).Count(entry => entry.Text.Contains("として受け付けました", StringComparison.Ordinal)));
    }

    private static HttpRequestMessage Post(string address, string json) =>
        new(HttpMethod.Post, address) { Content = new StringContent(json, null, "application/x-www-form-urlencoded") };
}
