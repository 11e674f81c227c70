using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.Live;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>The page on the speaker's phone, and what organizers say there.</summary>
public sealed partial class SpeakerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_speaker_sees_the_questions_of_the_moment_and_the_time_that_is_left()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var world = console.World;
        var member = await world.MemberAsync("小松");
        await world.ShowAsync(console.Organizer, member, "窓口の費用はいくらですか");
        await world.SayAsync(member, "質問：予約の方法を教えてください");
        await world.SayAsync(console.Organizer, "承認 2");
        await world.SayAsync(console.Organizer, "次は 2");
        world.Clock.Set(BotWorld.SessionStart.AddMinutes(70));
        using var phone = new Browser(world.Address);

        var (status, page) = await phone.OpenAsync(await LinkAsync(console));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("窓口の費用はいくらですか", page, StringComparison.Ordinal);
        Assert.Contains("予約の方法を教えてください", page, StringComparison.Ordinal);
        Assert.Contains("<b>20分</b>", page, StringComparison.Ordinal);
        Assert.Contains($"data-until=\"{BotWorld.SessionStart.AddMinutes(90).ToUnixTimeMilliseconds()}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("小松", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_end_the_clock_tells_the_overtime_and_before_the_start_the_wait()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        using var phone = new Browser(console.World.Address);
        var link = await LinkAsync(console);
        console.World.Clock.Set(BotWorld.SessionStart.AddMinutes(-12));
        Assert.Contains("<b>12分</b>", (await phone.OpenAsync(link)).Page, StringComparison.Ordinal);

        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(93));
        Assert.Contains("<span>超過</span><b>3分</b>", (await phone.OpenAsync(link)).Page, StringComparison.Ordinal);
        console.World.Clock.Set(BotWorld.SessionStart.AddMinutes(121));
        Assert.Contains("この回は終了しました。", (await phone.OpenAsync(link)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_reaches_the_speaker_and_the_acknowledgement_the_organizers_over_the_same_stream()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var link = await LinkAsync(console);
        await using var stream = await EventStream.OpenAsync(new(console.World.Address, link));
        var before = await stream.NextAsync();
        using var phone = new Browser(console.World.Address);

        await console.OpenAsync($"{ConsoleWorld.Session}/stage");
        Assert.Equal(HttpStatusCode.OK, await console.SendAsync($"{ConsoleWorld.Session}/stage/messages", ("preset", "残り5分です")));
        Assert.Contains("未確認", console.Page, StringComparison.Ordinal);
        Assert.True(await stream.NextAsync() > before);
        Assert.Contains("残り5分です", (await phone.OpenAsync(link)).Page, StringComparison.Ordinal);

        console.World.Clock.Set(BotWorld.SessionStart.AddMinutes(1));
        await phone.PostAsync(link, ("message", "1"));
        await phone.PostAsync(link, ("message", "1"));

        await console.OpenAsync($"{ConsoleWorld.Session}/stage/messages");
        Assert.Contains("15:01 確認済み", console.Page, StringComparison.Ordinal);
        Assert.Single(await console.World.ReadAsync(db => db.SessionEvents.Where(entry => entry.Kind == SessionEventKind.BackstageAcknowledged).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_sends_once_and_what_is_too_long_stays_in_its_field()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.OpenAsync($"{ConsoleWorld.Session}/stage");
        var send = $"{ConsoleWorld.Session}/stage/messages";
        var pressed = console.World.Clock.GetUtcNow();
        await console.SendAsync(send, ("preset", "残り5分です"));
        console.World.Clock.Set(pressed);
        await console.SendAsync(send, ("preset", "残り5分です"));
        var endless = new string('あ', 201);

        await console.SendAsync(send, ("text", endless));

        Assert.Contains("連絡は200文字までです（いまは201文字です）。", console.Page, StringComparison.Ordinal);
        Assert.Contains(endless, console.Page, StringComparison.Ordinal);
        Assert.Equal(1, await console.World.ReadAsync(db => db.BackstageMessages.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_page_that_has_the_version_gets_nothing_again_until_it_changes()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var stage = await LinkAsync(console) + "/stage";
        using var phone = new Browser(console.World.Address);
        var (status, tag) = await phone.ReadAnewAsync(stage);
        Assert.Equal(HttpStatusCode.OK, status);

        Assert.Equal((HttpStatusCode.NotModified, tag), await phone.ReadAnewAsync(stage, tag));
        await console.World.SayAsync(console.Organizer, "休憩");

        (status, var newer) = await phone.ReadAnewAsync(stage, tag);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(tag, newer);
    }

    [Fact]
    public async Task An_address_that_was_ended_opens_nothing_and_acknowledges_nothing()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var link = await LinkAsync(console);
        await console.OpenAsync($"{ConsoleWorld.Session}/stage");
        await console.SendAsync($"{ConsoleWorld.Session}/stage/messages", ("preset", "残り5分です"));
        await console.SendAsync($"{ConsoleWorld.Session}/stage/links", ("page", "Speaker"), ("open", "false"));
        using var phone = new Browser(console.World.Address);

        Assert.Contains("登壇者画面は終了しました", (await phone.OpenAsync(link)).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.PostAsync(link, ("message", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.OpenAsync(link.Replace("/speaker/", "/projector/", StringComparison.Ordinal))).Status);
        Assert.Null(await console.World.ReadAsync(db => db.BackstageMessages.Select(message => message.AcknowledgedAt).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_script_in_a_message_is_shown_and_not_run()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var link = await LinkAsync(console);
        await console.OpenAsync($"{ConsoleWorld.Session}/stage");
        await console.SendAsync($"{ConsoleWorld.Session}/stage/messages", ("text", "<script>alert(1)</script>"));
        using var phone = new Browser(console.World.Address);

        var (_, page) = await phone.OpenAsync(link);

        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    /// <summary>The path, as the bot tells it.</summary>
    private static async Task<string> LinkAsync(ConsoleWorld console)
    {
        await console.World.SayAsync(console.Organizer, "登壇者画面");
        return Link().Match(console.World.LastWords(console.Organizer)).Value;
    }

    [GeneratedRegex("/speaker/[A-Za-z0-9_-]{22}")]
    private static partial Regex Link();
}
