using System.Net;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Team;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;
using SessionBot.Tests.Live;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;
using static SessionBot.Tests.Console.TeamSteps;

namespace SessionBot.Tests.Console;

/// <summary>Organizers see who else organizes, and take the role from each other; one is always left.</summary>
public sealed class TeamTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_names_the_organizers_since_when_they_are_and_what_they_did_last_and_how_one_becomes_one()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(5));
        await console.ColleagueAsync("倉田");
        await console.World.MemberAsync("小松");
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(9));
        await console.World.SayAsync(console.Organizer, "休憩");

        await console.OpenAsync("/organizers");
        Assert.Contains($"<a href=\"{Team}\">運営メンバー", console.Page, StringComparison.Ordinal);
        await console.OpenAsync(Team);

        Assert.Matches("(?s)<bdi>桐生</bdi>\\s*<small>（あなた）</small>.*?登録した日の記録はありません.*?最後の操作：[^<]*15:09<", console.Page);
        Assert.Matches("(?s)<bdi>倉田</bdi>.*?15:05 に登録", console.Page);
        Assert.DoesNotContain("小松", console.Page, StringComparison.Ordinal);
        Assert.Contains("「運営登録 合言葉」", console.Page, StringComparison.Ordinal);
        Assert.Contains($"「StudyGroups:{ExampleGroup.Key}:OrganizerCode」", console.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(ExampleGroup.OrganizerCode, console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once_everywhere_and_is_told_for_free_and_the_log_says_by_whom()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var colleague = await console.ColleagueAsync("倉田");
        await console.World.SayAsync(console.Organizer, "予定\n第4回 2027/2/10 15:00-16:30\n内容：次の回\n講師：そらの町情報政策課 白石遥");
        await colleague.OpenAsync(ConsoleWorld.Session);
        await using var here = await EventStream.OpenAsync(new(console.World.Address, ConsoleWorld.Session), cookie: colleague.Cookies);
        await using var elsewhere = await EventStream.OpenAsync(new(console.World.Address, "/organizers/sessions/4"), cookie: colleague.Cookies);
        await using var own = await EventStream.OpenAsync(new(console.World.Address, "/organizers/sessions/4"), cookie: console.Cookies);
        await here.NextAsync();
        await elsewhere.NextAsync();
        await own.NextAsync();
        var pushed = await PushedAsync(console);

        await RemoveAsync(console, "倉田");

        Assert.Equal(["桐生"], await OrganizersAsync(console));
        Assert.DoesNotContain("倉田", console.Page, StringComparison.Ordinal);
        await EndsAsync(here);
        await EndsAsync(elsewhere);
        await colleague.OpenAsync(ConsoleWorld.Session);
        Assert.Equal("/sign-in", colleague.At);
        await console.World.SayAsync(console.Organizer, "休憩");
        await console.World.SayAsync(console.Organizer, "第4回 受付開始");
        Assert.NotNull(await own.NextAsync());

        Assert.Equal(pushed, await PushedAsync(console));
        Assert.DoesNotContain(console.World.BotWords(colleague.Organizer), words => words.Contains("運営の登録が解除されました", StringComparison.Ordinal));
        await console.World.SayAsync(colleague.Organizer, "次回の研究会");
        Assert.Contains(console.World.BotWords(colleague.Organizer), words => words.Contains("運営の登録が解除されました", StringComparison.Ordinal));
        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");
        Assert.Contains(console.Page.Split("\r\n"), line => line.Contains(",\"倉田\",\"運営に登録\",\"倉田\",", StringComparison.Ordinal));
        Assert.Contains(console.Page.Split("\r\n"), line => line.Contains(",\"桐生\",\"運営から外した\",\"倉田\",", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_waits_to_sign_in_opens_nothing_for_who_was_removed()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var colleague = await console.ColleagueAsync("倉田");
        var link = await Doors.LinkAsync(console.World, colleague.Organizer);

        await RemoveAsync(console, "倉田");

        using var browser = new Browser(console.World.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task What_waited_to_be_told_to_organizers_alone_is_not_told_to_who_was_removed()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var colleague = await console.ColleagueAsync("倉田");
        await console.World.SayAsync(await console.World.MemberAsync("小松"), "運営連絡：当日は欠席します");

        await RemoveAsync(console, "倉田");

        await console.World.SayAsync(colleague.Organizer, "次回の研究会");
        await console.World.SayAsync(console.Organizer, "次回の研究会");
        Assert.Contains(console.World.BotWords(console.Organizer), words => words.Contains("当日は欠席します", StringComparison.Ordinal));
        Assert.DoesNotContain(console.World.BotWords(colleague.Organizer), words => words.Contains("当日は欠席します", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_one_stays_and_who_is_no_organizer_cannot_be_removed()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var member = await console.World.MemberAsync("小松");
        await console.OpenAsync(Team);
        Assert.DoesNotContain("<summary>運営から外す</summary>", console.Page, StringComparison.Ordinal);
        Assert.Contains("運営の方が1人だけのときは外せません。", console.Page, StringComparison.Ordinal);

        await RemoveAsync(console, "桐生");
        Assert.Contains("role=\"alert\">運営の方が1人だけのときは外せません。", console.Page, StringComparison.Ordinal);
        await RemoveAsync(console, "小松");

        Assert.Contains("その方は、すでに運営から外れています。", console.Page, StringComparison.Ordinal);
        Assert.Equal(["桐生"], await OrganizersAsync(console));
        Assert.DoesNotContain(console.World.BotWords(member), words => words.Contains("運営の登録が解除されました", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organizer_may_leave_while_another_stays()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.ColleagueAsync("倉田");
        await console.OpenAsync(Team);
        Assert.Contains("ご自身を運営から外します。", console.Page, StringComparison.Ordinal);

        await RemoveAsync(console, "桐生");

        Assert.Equal("/sign-in", console.At);
        Assert.Equal(["倉田"], await OrganizersAsync(console));
    }

    [Fact]
    public async Task Of_two_who_remove_each_other_at_once_one_stays()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.ColleagueAsync("倉田");
        var group = await console.World.ReadAsync(db => db.StudyGroups.SingleAsync(Ct));
        var (own, other) = (new MemberId(Guid.Parse(await IdAsync(console, "桐生"))), new MemberId(Guid.Parse(await IdAsync(console, "倉田"))));

        // Both are past the door.
        var come = await Task.WhenAll(RemoveAsync(own, other), RemoveAsync(other, own));

        Assert.Equal([Removal.Done, Removal.ByNoOrganizer], come.Order());
        Assert.Single(await OrganizersAsync(console));
        Assert.Equal(1, await console.World.ReadAsync(db => db.SessionEvents.CountAsync(entry => entry.Kind == SessionEventKind.OrganizerRemoved, Ct)));

        async Task<Removal> RemoveAsync(MemberId by, MemberId whom)
        {
            await using var scope = console.World.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RemoveOrganizer>().HandleAsync(group, by, whom, Ct);
        }
    }

    /// <summary>Whatever it had still to tell.</summary>
    private static async Task EndsAsync(EventStream stream)
    {
        while (await stream.NextAsync() is not null)
        {
        }
    }

    private static Task<List<string?>> OrganizersAsync(ConsoleWorld console) =>
        console.World.ReadAsync(db => db.Members.Where(member => member.IsOrganizer).Select(member => member.DisplayName).ToListAsync(Ct));

    private static Task<int> PushedAsync(ConsoleWorld console) =>
        console.World.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.ReplyToken == null && message.Purpose != PushPurpose.RideOnly, Ct));
}
