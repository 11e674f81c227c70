using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Abuse;

/// <summary>Bodies that LINE would never send, under a signature that only LINE can make. <c>corpus/README.md</c> tells what each is.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Repository.PathTo("tests/SessionBot.Tests/Abuse/corpus");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_body_is_answered_stored_and_handled_as_its_name_says()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var bytes = new SignedBytes(world);
        var (expected, seen) = (new List<string>(), new List<string>());

        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var before = (await bytes.StoredAsync()).Count;
            var status = (int)await bytes.PostAsync(await File.ReadAllBytesAsync(file, Ct));
            await world.QuietAsync();
            expected.Add(name);
            var stored = (await bytes.StoredAsync()).Count - before;
            seen.Add(string.Create(CultureInfo.InvariantCulture, $"{status}-{stored}-{name.Split('-', 3)[2]}"));
        }

        Assert.Equal(expected, seen);
        Assert.Empty(await bytes.LostAsync());
        await world.SayAsync(await world.MemberAsync("小松"), "そのあとの質問ですか");
        Assert.Contains("そのあとの質問ですか", await TextsAsync(world));
    }

    [Theory]
    [InlineData("200-1-lone-surrogates", "\uFFFD費用\uFFFDは\uFFFD\uFFFDいくらですか\uFFFD")]
    [InlineData("200-1-nul-escapes", "期間\uFFFDはどのくらいですか\uFFFD")]
    [InlineData("200-1-noncharacters", "場所は\uFFFDどこ\uFFFF\uFDD0ですか")]
    [InlineData("200-1-members-twice", "最後の文ですか")]
    [InlineData("200-1-events-twice", "あとのほうですか")]
    [InlineData("200-1-year-9999", "遠い先の質問ですか")]
    [InlineData("200-1-before-1970", "大昔の質問ですか")]
    [InlineData("200-1-endless-event-id", "長い番号の質問ですか")]
    [InlineData("200-2-deep-and-a-plain-event-is-two", "手順はどうなりますか")]
    public async Task What_can_be_read_becomes_a_question(string name, string text)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var bytes = new SignedBytes(world);

        await bytes.PostAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, $"{name}.json"), Ct));
        await world.QuietAsync();

        Assert.Equal([text], await TextsAsync(world));
    }

    [Fact]
    public async Task What_cannot_be_is_unsent_like_anything_else()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var bytes = new SignedBytes(world);
        var body = await File.ReadAllTextAsync(Path.Combine(Folder, "200-1-nul-escapes.json"), Ct);
        await bytes.PostAsync(System.Text.Encoding.UTF8.GetBytes(body));
        await world.QuietAsync();
        var id = await world.ReadAsync(db => db.QuestionParts.Select(part => part.LineMessageId).SingleAsync(Ct));

        var source = $$"""{"type":"user","userId":"{{await world.ReadAsync(db => db.Members.Where(member => !member.IsOrganizer).Select(member => member.LineUserId).SingleAsync(Ct))}}"}""";
        await bytes.PostAsync(System.Text.Encoding.UTF8.GetBytes(
            $$$"""{"events":[{"type":"unsend","mode":"active","timestamp":1796882460000,"source":{{{source}}},"webhookEventId":"01UNSEND","unsend":{"messageId":"{{{id}}}"}}]}"""));
        await world.QuietAsync();

        Assert.Equal([""], await TextsAsync(world));
        Assert.DoesNotContain("どのくらい", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_every_body()
    {
        var table = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Directory.EnumerateFiles(Folder, "*.json"), file => Assert.Contains($"`{Path.GetFileNameWithoutExtension(file)}`", table, StringComparison.Ordinal));
    }

    private static Task<List<string>> TextsAsync(BotWorld world) =>
        world.ReadAsync(async db => (await db.Questions.ToListAsync(Ct)).ConvertAll(question => question.Text));
}
