using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SessionBot.Domain;

namespace SessionBot.Features.SignIn;

/// <summary>
/// Who is signed in: a member, by id and nothing else. Whether the person is an organizer is read from the database with every request, so a role that
/// is taken away ends at once.
/// </summary>
internal static class OrganizerCookie
{
    public const string Scheme = "organizer";

    private const string MemberClaim = "member";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static ClaimsPrincipal Principal(MemberId organizer) =>
        new(new ClaimsIdentity([new Claim(MemberClaim, organizer.Value.ToString("N"))], Scheme));

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "sessionbot";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInEndpoints.Path;
        cookie.ReturnUrlParameter = SignInEndpoints.ReturnTo;
        cookie.Events.OnValidatePrincipal = CheckAsync;

        // A form that is sent too late has nothing to come back to.
        cookie.Events.OnRedirectToLogin = redirect =>
        {
            if (HttpMethods.IsGet(redirect.Request.Method))
            {
                // Behind a proxy the service does not know the address by which it is reached.
                redirect.Response.Redirect(new Uri(redirect.RedirectUri).PathAndQuery);
            }
            else
            {
                redirect.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            return Task.CompletedTask;
        };
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var current = context.HttpContext.RequestServices.GetRequiredService<CurrentOrganizer>();
        if (!Guid.TryParse(context.Principal?.FindFirstValue(MemberClaim), out var member)
            || !await current.TryEnterAsync(new(member), context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }
}
