using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.Chats;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Attachments;
using SessionBot.Tests.Console;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>Organizers see what members sent beside words: marked and small where it belongs, whole by its address, and nobody else does.</summary>
public sealed partial class AttachmentPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_handed_out_as_what_it_is_and_as_nothing_that_could_run()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var address = await SendAsync(console, "写真.png", SampleFiles.Png);

        using var answer = await console.AnswerAsync(address);

        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal(SampleFiles.Png, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal((true, true), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.NoStore));
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Theory]
    [InlineData("計画.pdf", "計画.pdf")]
    [InlineData("計画.pdf.exe", "計画.pdf.exe.pdf")]
    [InlineData("\u202Efdp.画計", "fdp.画計.pdf")]
    [InlineData("a\";x=\r\n.pdf", "a\";x=.pdf")]
    public async Task A_file_is_loaded_down_under_a_name_that_says_what_is_in_it(string name, string loaded)
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var address = await SendAsync(console, "計画.pdf", "%PDF-1.7 <script>"u8.ToArray());
        await console.World.ReadAsync(db => db.Attachments.ExecuteUpdateAsync(set => set.SetProperty(attachment => attachment.FileName, name), Ct));

        using var answer = await console.AnswerAsync(address);

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", loaded), (disposition.DispositionType, disposition.FileNameStar));
    }

    [Fact]
    public async Task What_is_unsent_taken_back_or_not_there_is_not_found()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var member = await console.World.MemberAsync("小松");
        var unsent = await console.World.Line.SendFileAsync(member.Id, "一.png", SampleFiles.Png, ct: Ct);
        await console.World.QuietAsync();
        var other = await SendAsync(console, "二.png", SampleFiles.Png, "倉田");
        var lost = await SendAsync(console, "三.png", SampleFiles.Png, "佐伯");
        var first = AttachmentEndpoint.AddressOf(AttachmentStore.NameOf(unsent));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(console, first));

        await console.World.UnsendAsync(member, unsent);
        await console.World.ReadAsync(db => db.Questions.Where(question => question.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(question => question.State, Domain.Questions.QuestionState.Withdrawn), Ct));
        File.Delete(Path.Combine(console.World.StoreFolder(), lost[(lost.LastIndexOf('/') + 1)..]));

        foreach (var address in new[] { first, other, lost, AttachmentEndpoint.AddressOf("nothing"), AttachmentEndpoint.AddressOf("..%2F..%2Fsessionbot.db") })
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, await StatusAsync(console, address)));
        }
    }

    [Fact]
    public async Task Another_groups_organizers_find_nothing()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var address = await SendAsync(console, "写真.png", SampleFiles.Png);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(console, address));

        await console.World.ReadAsync(async db =>
        {
            var other = new StudyGroup { Id = new(Guid.CreateVersion7()), Key = "other", Name = "ほかの研究会" };
            db.StudyGroups.Add(other);
            await db.SaveChangesAsync(Ct);
            return await db.Members.Where(member => member.IsOrganizer).ExecuteUpdateAsync(set => set.SetProperty(member => member.StudyGroupId, other.Id), Ct);
        });

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(console, address));
    }

    [Fact]
    public async Task A_card_counts_what_came_with_it_shows_it_and_says_what_could_not_be_kept()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var member = await console.World.MemberAsync("小松");
        await console.World.SayAsync(member, "質問：この画面のどこを押せばよいですか");
        await console.World.Line.SendPhotosAsync(member.Id, [FileContent.Of(SampleFiles.Jpeg), FileContent.Of(SampleFiles.Jpeg)], ct: Ct);
        await console.World.Line.SendFileAsync(member.Id, "手順.pdf", "%PDF-1.7"u8.ToArray(), ct: Ct);
        await console.World.Line.SendFileAsync(member.Id, "道具.exe", SampleFiles.Program, ct: Ct);
        await console.World.QuietAsync();

        await console.OpenAsync(ConsoleWorld.Session);

        Assert.Contains("<span>添付3件</span>", console.Page, StringComparison.Ordinal);
        Assert.Matches("<img src=\"/organizers/attachments/[0-9a-f]{64}\" width=\"96\" height=\"96\" loading=\"lazy\" decoding=\"async\" alt=\"質問No\\.1の添付 2（写真）\"", console.Page);
        Assert.Matches("<a href=\"/organizers/attachments/[0-9a-f]{64}\" download[^>]*>手順\\.pdf（1KB）</a>", console.Page);
        Assert.Contains("道具.exe（保存できませんでした）", console.Page, StringComparison.Ordinal);
        foreach (var address in Addresses().Matches(console.Page).Select(found => found.Value).Distinct())
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(console, address));
        }
    }

    [Fact]
    public async Task An_open_board_hears_when_a_photo_that_was_on_its_way_is_there()
    {
        await using var contents = await ContentServer.StartAsync();
        var release = new TaskCompletionSource();
        contents.Answer("photo", async http =>
        {
            await release.Task.WaitAsync(http.RequestAborted);
            await http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted);
        });
        await using var console = await ConsoleWorld.LiveAsync(contents.Serve);
        var member = await console.World.MemberAsync("小松");
        await new RawWebhooks(console.World).PhotoAsync(member, "photo");
        await contents.AskedAsync("photo");
        var version = (await console.SessionAsync()).Version;
        await console.OpenAsync($"{ConsoleWorld.Session}/cards");
        Assert.Contains("写真（受信中）", console.Page, StringComparison.Ordinal);
        await using var stream = await EventStream.OpenAsync(new(console.World.Address, ConsoleWorld.Session), cookie: console.Cookies);

        release.SetResult();

        await stream.UntilAsync(version + 1);
        await console.OpenAsync($"{ConsoleWorld.Session}/cards?since={version}");
        Assert.Contains("alt=\"コメントNo.1の添付 1（写真）\"", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regions_report_shows_its_photos_and_the_list_counts_them()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        var author = await console.World.MemberAsync("小松");
        await console.World.SayAsync(author, "窓口の予約を始めました。");
        await console.World.Line.SendFileAsync(author.Id, "窓口.jpg", SampleFiles.Jpeg, ct: Ct);
        await console.World.SayAsync(author, "提出");

        await console.OpenAsync($"{ConsoleWorld.Session}/reports");
        Assert.Contains("添付1件", console.Page, StringComparison.Ordinal);
        await console.OpenAsync(await console.RegionAddressAsync("みなと町"));

        Assert.Contains("alt=\"みなと町の報告の添付 1（写真）\"", console.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(console, Addresses().Match(console.Page).Value));
        await console.World.SayAsync(author, "報告取消");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(console, Addresses().Match(console.Page).Value));
    }

    [Fact]
    public async Task Neither_the_projector_nor_the_speaker_shows_any_of_it()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await SendAsync(console, "写真.png", SampleFiles.Png);
        foreach (var word in new[] { "種別 1 質問", "承認 1", "表示 1", "投影", "登壇者画面" })
        {
            await console.World.SayAsync(console.Organizer, word);
        }

        foreach (var link in await console.World.ReadAsync(db => db.SessionLinks.ToListAsync(Ct)))
        {
            await console.OpenAsync($"/{link.Page.ToString().ToLowerInvariant()}/{link.Key}");
            Assert.Contains("添付のみ", console.Page, StringComparison.Ordinal);
            Assert.DoesNotContain("/attachments/", console.Page, StringComparison.Ordinal);
            Assert.DoesNotContain("写真", console.Page, StringComparison.Ordinal);
        }
    }

    /// <returns>Its address.</returns>
    private static async Task<string> SendAsync(ConsoleWorld console, string name, byte[] bytes, string sender = "小松")
    {
        var id = await console.World.Line.SendFileAsync((await console.World.MemberAsync(sender)).Id, name, bytes, ct: Ct);
        await console.World.QuietAsync();
        return AttachmentEndpoint.AddressOf(AttachmentStore.NameOf(id));
    }

    private static async Task<HttpStatusCode> StatusAsync(ConsoleWorld console, string address)
    {
        using var answer = await console.AnswerAsync(address);
        return answer.StatusCode;
    }

    [GeneratedRegex("/organizers/attachments/[0-9a-f]{64}")]
    private static partial Regex Addresses();
}
