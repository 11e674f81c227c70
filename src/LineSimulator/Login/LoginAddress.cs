using Microsoft.AspNetCore.Http;

namespace LineSimulator.Login;

internal static class LoginAddress
{
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public static string Issuer(HttpRequest request, SimulatorOptions options) => options.LoginIssuer ?? Of(request);
}
