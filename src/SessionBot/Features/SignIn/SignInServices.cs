using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using SessionBot.Features.Organizers;
using SessionBot.Hosting;

namespace SessionBot.Features.SignIn;

internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<OrganizerKeys>().AddScoped<OneTimeLinks>().AddScoped<CurrentOrganizer>().AddScoped<SendSignInLink>();
        services.AddAuthorization();
        var authentication = services.AddAuthentication(OrganizerCookie.Scheme).AddCookie(OrganizerCookie.Scheme, OrganizerCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(OrganizerCookie.Scheme).Configure<IOptions<ServiceOptions>>(
            (cookie, service) => cookie.Cookie.SecurePolicy = service.Value.PublicAddress is { Scheme: "https" } ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        foreach (var group in configuration.GetSection("StudyGroups").GetChildren().Where(group => !string.IsNullOrEmpty(group["Line:Login:ChannelId"])))
        {
            var scheme = LineLogin.SchemeOf(group.Key);
            authentication.AddOpenIdConnect(scheme, _ => { });
            services.AddOptions<OpenIdConnectOptions>(scheme).Configure<IOptions<StudyGroupCatalog>, IOptions<ServiceOptions>, TimeProvider>(
                (options, groups, service, clock) => LineLogin.Configure(options, group.Key, groups.Value[group.Key].Line.Login, service.Value, clock));
        }
    }
}
