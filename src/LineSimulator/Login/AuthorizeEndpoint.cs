using LineSimulator.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LineSimulator.Login;

/// <summary>Where a person signs in, consents or declines, and is sent back.</summary>
internal static class AuthorizeEndpoint
{
    public static IResult Ask(HttpRequest request, PlatformState state)
    {
        lock (state.Gate)
        {
            var (login, refusal) = LoginRequest.Read(request.Query, state);
            return login is null ? Refused(refusal!) : Page(LoginPage.Of(login, state.Users, request.QueryString.Value ?? ""));
        }
    }

    public static async Task<IResult> AnswerAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        lock (state.Gate)
        {
            var (login, refusal) = LoginRequest.Read(request.Query, state);
            if (login is null)
            {
                return Refused(refusal!);
            }

            if (form["decision"] == "deny")
            {
                return Back(login, ("error", "access_denied"), ("error_description", "The resource owner denied the request."));
            }

            return form["user_id"] is { } userId && state.FindUser(userId) is not null
                ? Back(login, ("code", state.Channel.Login.Codes.Issue(userId, login)))
                : Refused("user_id is not the ID of a simulated user");
        }
    }

    private static IResult Back(LoginRequest login, params (string Name, string Value)[] result) => Results.Redirect(QueryHelpers.AddQueryString(
        login.CallbackUrl, [.. result.Append(("state", login.State)).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))]));

    private static IResult Refused(string why) => Page(LoginPage.Refused(why), StatusCodes.Status400BadRequest);

    private static IResult Page(string html, int status = StatusCodes.Status200OK) =>
        Results.Text(html, "text/html", System.Text.Encoding.UTF8, status);
}
