using System.Text.Json;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>What is not there is told to a person in Japanese on a page, and to a program as problem details.</summary>
public sealed class ProblemPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static readonly string NoMinutes = $"/minutes/{Guid.Empty:N}/{new string('0', 64)}";

    [Fact]
    public async Task A_person_reads_a_page_and_a_program_problem_details()
    {
        using var folder = new WorkingFolder();
        await using var process = await ServiceProcess.StartAsync(folder, ServiceSettings.Alone());
        using var client = new ServiceClient(process);

        foreach (var (path, said) in new[] { ("/nowhere", "ページが見つかりません"), (NoMinutes, "この議事録は見つかりません") })
        {
            Assert.Contains(said, await PageAsync(client, path, 404));
            foreach (var accept in new[] { "*/*", "application/json", "application/json, text/html;q=0.5", "text/html;q=0, */*" })
            {
                var answer = await client.SendAsync(Get(path, accept));
                Assert.Equal((404, 404), (answer.Status, JsonElement.Parse(answer.Body).GetProperty("status").GetInt32()));
            }
        }
    }

    [Fact]
    public async Task A_failure_is_told_without_its_insides()
    {
        using var folder = new WorkingFolder();
        await using var process = await ServiceProcess.StartAsync(folder, ServiceSettings.Alone());
        using var client = new ServiceClient(process);
        ServiceDatabase.Of(folder).Execute("""ALTER TABLE "Members" RENAME TO "Elsewhere" """);

        var page = await PageAsync(client, "/", 500);

        Assert.Contains("ただいま表示できません", page);
        Assert.DoesNotContain("Members", page);
    }

    [Fact]
    public async Task The_address_of_a_draft_that_was_emptied_says_why()
    {
        await using var service = await RunningService.StartAsync(("Work__NoticePatience", "00:00:00"));
        var organizer = await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("小松");
        var question = await service.Line.SayAsync(member, "導入にかかった期間を教えてください");
        await service.AskAsync(organizer, "回答 1 準備に8か月でした。");
        await service.AskAsync(organizer, "終了");
        await service.AskAsync(organizer, "議事録作成");
        var path = service.Database.Query("""SELECT "SessionId", "Hash" FROM "Minutes" """, row => $"/minutes/{row.GetGuid(0):N}/{row.GetString(1)}").Single();
        Assert.Contains("8か月", await PageAsync(service.Client, path, 200));

        await service.Line.Platform.UnsendAsync(member.Id, question, ct: TestContext.Current.CancellationToken);
        await service.IdleAsync();

        var page = await PageAsync(service.Client, path, 410);
        Assert.Contains("この下書きは消去されました", page);
        Assert.Contains("送信が取り消されたか", page);
        Assert.DoesNotContain("8か月", page);
    }

    private static async Task<string> PageAsync(ServiceClient client, string path, int status)
    {
        var answer = await client.SendAsync(Get(path, Browser));
        Assert.True(answer.Status == status, $"{answer.Status}: {answer.Body}");
        Assert.StartsWith("<!DOCTYPE html>", answer.Body, StringComparison.OrdinalIgnoreCase);
        return answer.Body;
    }

    private static HttpRequestMessage Get(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }
}
