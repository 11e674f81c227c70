using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Pages;

namespace SessionBot.Features.SignIn;

/// <summary>The doors to the console: by LINE Login, or by a link that the bot has sent.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";
    public const string OutPath = "/sign-out";

    /// <summary>The parameter that says where to go afterwards.</summary>
    public const string ReturnTo = "to";

    public const string Told = "told";

    /// <summary>Where organizers come in.</summary>
    private const string Home = "/organizers";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, IResult (HttpResponse response, string? to, string? told) => Choose(response, to, told));
        app.MapGet(Path + "/{group}", ByLine);
        app.MapGet(Path + "/link/{key}", AskAsync);

        // The address itself is the key, and no cookie speaks for anybody.
        app.MapPost(Path + "/link/{key}", ByLinkAsync).DisableAntiforgery();
        app.MapPost(OutPath, LeaveAsync);
    }

    private static RazorComponentResult<SignInPage> Choose(HttpResponse response, string? to, string? told)
    {
        Guard(response);
        return new(new { To = Local(to), Told = LineLogin.Tell(told) }) { PreventStreamingRendering = true };
    }

    private static Results<ChallengeHttpResult, NotFound> ByLine(string group, string? to, IOptions<StudyGroupCatalog> groups) =>
        groups.Value.TryGetValue(group, out var known) && known.Line.Login.IsConfigured
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Local(to) ?? Home }, [LineLogin.SchemeOf(group)])
            : TypedResults.NotFound();

    private static async Task<IResult> AskAsync(string key, HttpResponse response, OneTimeLinks links, CancellationToken ct)
    {
        Guard(response);
        return await links.OpensAsync(key, ct) ? new RazorComponentResult<OneTimePage> { PreventStreamingRendering = true } : Closed();
    }

    private static async Task<IResult> ByLinkAsync(string key, OneTimeLinks links, CancellationToken ct) =>
        await links.RedeemAsync(key, ct) is { } organizer
            ? TypedResults.SignIn(OrganizerCookie.Principal(organizer), new AuthenticationProperties { RedirectUri = Home }, OrganizerCookie.Scheme)
            : Closed();

    private static async Task<IResult> LeaveAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        return TypedResults.SignOut(new AuthenticationProperties { RedirectUri = Path }, [OrganizerCookie.Scheme]);
    }

    private static ProblemAnswer Closed() => new(StatusCodes.Status404NotFound, SignInTexts.ClosedTitle, SignInTexts.ClosedDetail);

    /// <summary>Only an address of our own: a link to the sign-in must not end on somebody else's page.</summary>
    private static string? Local(string? to) => to is not null && RedirectHttpResult.IsLocalUrl(to) && to[0] == '/' ? to : null;

    private static void Guard(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
