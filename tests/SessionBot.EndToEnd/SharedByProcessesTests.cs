using System.Net;
using System.Text.RegularExpressions;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>What one process knows of somebody, all of them know: the load balancer asks nobody whom to go to.</summary>
[Collection(SharedFleet.Name)]
public sealed partial class SharedByProcessesTests(SharedFleet shared)
{
    /// <summary>Of the organizers' code; see <c>BecomeOrganizer</c>.</summary>
    private const int MostGuesses = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_signed_in_at_one_process_is_known_at_the_others_and_a_form_of_one_may_be_sent_to_another()
    {
        var fleet = await shared.OfThreeAsync();
        var talk = await FleetTalk.BeginAsync(fleet);
        var link = new Uri(Link().Match(await talk.AskAsync(talk.Organizer, "運営画面")).Value).AbsolutePath;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var opened = await browser.PostAsync(new Uri(fleet.InTurn[0].Address, link), null, Ct);
        Assert.True(opened.Headers.Location?.ToString() == "/organizers", $"{opened.StatusCode} {opened.Headers}");
        var console = await browser.GetStringAsync(new Uri(fleet.InTurn[1].Address, "/organizers"), Ct);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", Token().Match(console).Groups["value"].Value)]);
        using var left = await browser.PostAsync(new Uri(fleet.InTurn[2].Address, "/sign-out"), form, Ct);
        using var outside = await browser.GetAsync(new Uri(fleet.InTurn[0].Address, "/organizers"), Ct);

        Assert.Contains("桐生さんとしてサインインしています。", console);
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (left.StatusCode, left.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, outside.StatusCode);
    }

    [Fact]
    public async Task Guesses_of_the_organizers_code_are_counted_over_all_processes()
    {
        var fleet = await shared.OfThreeAsync();
        var talk = await FleetTalk.BeginAsync(fleet);
        var guesser = await fleet.MemberAsync("小松");

        for (var guess = 1; guess <= MostGuesses; guess++)
        {
            await talk.AskAsync(guesser, $"運営登録 kotoba-{guess}");
        }

        // The right one now, at each of them.
        foreach (var _ in fleet.InTurn)
        {
            Assert.DoesNotContain("運営として登録しました", await talk.AskAsync(guesser, $"運営登録 {ServiceSettings.OrganizerCode}"));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:1/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();
}
