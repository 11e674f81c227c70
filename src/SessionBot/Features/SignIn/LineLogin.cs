using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SessionBot.Hosting;
using SessionBot.Storage;

namespace SessionBot.Features.SignIn;

/// <summary>
/// LINE Login (OpenID Connect) of one study group: its channel is under the same provider as the bot's, so a person has one user id on both.
/// Source: developers.line.biz, "Integrating LINE Login with your web app" (2026-08).
/// </summary>
internal static class LineLogin
{
    private const string Declined = "declined";
    private const string Failed = "failed";
    private const string NoOrganizer = "no-organizer";

    public static string SchemeOf(string group) => $"line-{group}";

    public static string CallbackOf(string group) => $"{SignInEndpoints.Path}/{group}/callback";

    public static void Configure(OpenIdConnectOptions options, string group, LineLoginOptions login, ServiceOptions service, TimeProvider clock)
    {
        options.SignInScheme = OrganizerCookie.Scheme;
        options.Authority = login.Authority.ToString().TrimEnd('/');
        options.RequireHttpsMetadata = !login.Authority.IsLoopback;
        options.ClientId = login.ChannelId;
        options.ClientSecret = login.ChannelSecret;
        options.CallbackPath = CallbackOf(group);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId);

        // The answer comes back by a link, which a lax cookie follows; a stricter setting needs HTTPS even on one's own machine.
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;

        // LINE signs the tokens of web logins with the channel secret and publishes a key for others: each algorithm is good with its own key alone.
        options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(login.ChannelSecret));

        options.TokenValidationParameters.LifetimeValidator = (from, until, _, rules) =>
            until + rules.ClockSkew > clock.GetUtcNow() && (from is null || from - rules.ClockSkew < clock.GetUtcNow());

        options.Events.OnRedirectToIdentityProvider = redirect =>
        {
            // Behind a proxy the request's own address is not the one that LINE knows.
            if (service.PublicAddress is { IsLoopback: false } && service.AddressOf(CallbackOf(group)) is { } callback)
            {
                redirect.ProtocolMessage.RedirectUri = callback.ToString();
            }

            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = validated => AdmitAsync(validated, group);
        options.Events.OnRemoteFailure = failure =>
        {
            failure.HandleResponse();
            var why = failure.Failure is NoOrganizerException ? NoOrganizer : Failed;
            failure.Response.Redirect($"{SignInEndpoints.Path}?{SignInEndpoints.Told}={why}");
            return Task.CompletedTask;
        };
        options.Events.OnAccessDenied = denied =>
        {
            denied.HandleResponse();
            denied.Response.Redirect($"{SignInEndpoints.Path}?{SignInEndpoints.Told}={Declined}");
            return Task.CompletedTask;
        };
    }

    /// <summary>For people, about a sign-in that did not come about; null for anything else.</summary>
    public static string? Tell(string? told) => told switch
    {
        Declined => SignInTexts.Declined,
        NoOrganizer => SignInTexts.NoOrganizer,
        Failed => SignInTexts.Failed,
        _ => null,
    };

    private static async Task AdmitAsync(Microsoft.AspNetCore.Authentication.OpenIdConnect.TokenValidatedContext validated, string group)
    {
        var user = validated.Principal!.FindFirst("sub")!.Value;
        var db = validated.HttpContext.RequestServices.GetRequiredService<SessionBotDb>();
        var organizer = await db.Members.AsNoTracking().SingleOrDefaultAsync(
            member => member.LineUserId == user && member.IsOrganizer && db.StudyGroups.Any(own => own.Id == member.StudyGroupId && own.Key == group),
            validated.HttpContext.RequestAborted);
        if (organizer is null)
        {
            validated.Fail(new NoOrganizerException());
            return;
        }

        validated.Principal = OrganizerCookie.Principal(organizer.Id);
    }

    private sealed class NoOrganizerException() : AuthenticationFailureException("The person is no organizer of the group.");
}
