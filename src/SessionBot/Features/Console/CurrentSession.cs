using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Sessions;
using SessionBot.Features.SignIn;
using SessionBot.Pages;
using SessionBot.Storage;

namespace SessionBot.Features.Console;

/// <summary>The session that an address of the console names, of the organizer's own group.</summary>
internal sealed class CurrentSession(SessionBotDb db, CurrentOrganizer organizer)
{
    private Session? _session;

    public Session Session => _session ?? throw new InvalidOperationException("No session is entered: the endpoint belongs into the group of a session.");

    /// <summary>For what is below the address of one session.</summary>
    public static async ValueTask<object?> EnterAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        return http.GetRouteValue("number") is string text && int.TryParse(text, out var number)
            && !await http.RequestServices.GetRequiredService<CurrentSession>().TryReadAsync(number, http.RequestAborted)
            ? new ProblemAnswer(StatusCodes.Status404NotFound, BoardPageTexts.NoSessionTitle, Wording.Of(BoardPageTexts.NoSession, ("number", number)))
            : await next(call);
    }

    /// <summary>As it stands after a command: what was refused half-way must not show.</summary>
    public async Task<Session> ReadAnewAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await TryReadAsync(Session.Number, ct);
        return Session;
    }

    private async Task<bool> TryReadAsync(int number, CancellationToken ct) =>
        (_session = await db.FindNumberAsync(organizer.Group.Id, number, ct)) is not null;
}
