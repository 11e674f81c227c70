using Microsoft.EntityFrameworkCore;

namespace SessionBot.Tests.Console;

/// <summary>What organizers do on the page of the organizers.</summary>
internal static class TeamSteps
{
    public const string Team = "/organizers/team";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task RemoveAsync(ConsoleWorld console, string name)
    {
        await console.OpenAsync(Team);
        if (!console.Page.Contains("__RequestVerificationToken", StringComparison.Ordinal))
        {
            // Without anybody to remove the page has no form.
            await console.OpenAsync("/organizers");
        }

        await console.SendAsync(Team, ("member", await IdAsync(console, name)));
    }

    public static async Task<string> IdAsync(ConsoleWorld console, string name)
    {
        var member = await console.World.ReadAsync(db => db.Members.SingleAsync(known => known.DisplayName == name, Ct));
        return member.Id.Value.ToString("N");
    }
}
