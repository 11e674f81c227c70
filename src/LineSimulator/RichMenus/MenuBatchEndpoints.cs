using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LineSimulator.Api;
using LineSimulator.Api.Rules;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.RichMenus;

/// <summary>Many menus changed in one request.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#batch-control-rich-menus-of-users (2026-08)</remarks>
internal static partial class MenuBatchEndpoints
{
    private const int MaxOperations = 1000;

    public static Task<IResult> StartAsync(HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        Check,
        body => MenuEndpoints.InBook(state, menus =>
        {
            var operations = body.GetProperty("operations").EnumerateArray().ToList();
            var isPossible = operations.TrueForAll(operation => Known(menus, operation, "from") && Known(menus, operation, "to"));
            if (isPossible)
            {
                operations.ForEach(operation => Apply(menus, operation));
            }

            menus.Batches.Add(http.TraceIdentifier, state.Now, isPossible);
            return MenuAnswer.Accepted();
        }),
        ct);

    public static Task<IResult> ValidateAsync(HttpContext http, CancellationToken ct) => JsonCall.AnswerAsync(http, Check, _ => MenuAnswer.Done(), ct);

    public static IResult Progress(HttpRequest request, PlatformState state) => MenuEndpoints.InBook(state, menus =>
    {
        if (menus.Batches.Ask(request.Query["requestId"].ToString(), state.Now) is not var (phase, accepted, completed))
        {
            return ApiAnswer.Error(StatusCodes.Status404NotFound, "Not found");
        }

        var answer = new JsonObject { ["phase"] = phase, ["acceptedTime"] = Time(accepted) };
        if (completed is { } at)
        {
            answer["completedTime"] = Time(at);
        }

        return ApiAnswer.Json(answer);
    });

    private static void Check(RequestNode body)
    {
        var operations = body.RequireArray("operations", 1, MaxOperations).Where(RequestNode.IsObject).ToList();
        foreach (var operation in operations)
        {
            switch (operation.RequireOneOf("type", "link", "unlink", "unlinkAll"))
            {
                case "link":
                    operation.RequireText("from");
                    operation.RequireText("to");
                    break;
                case "unlink":
                    operation.RequireText("from");
                    operation.OptionalText("to");
                    break;
                case "unlinkAll":
                    operation.OptionalText("from");
                    operation.OptionalText("to");
                    break;
            }
        }

        if (body.OptionalText("resumeRequestKey") is { Length: > 0 } key && !ResumeKey().IsMatch(key))
        {
            body.Child("resumeRequestKey").Fail("Must be 1 to 100 letters, digits, underscores and hyphens");
        }
    }

    private static bool Known(MenuBook menus, JsonElement operation, string name) =>
        !operation.TryGetProperty(name, out var id) || menus.Find(id.GetString()!) is not null;

    private static void Apply(MenuBook menus, JsonElement operation)
    {
        switch (operation.GetProperty("type").GetString())
        {
            case "unlinkAll":
                menus.UnlinkAll();
                break;
            case "unlink":
                menus.Move(operation.GetProperty("from").GetString()!, null);
                break;
            case "link":
                menus.Move(operation.GetProperty("from").GetString()!, operation.GetProperty("to").GetString());
                break;
        }
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,100}\z")]
    private static partial Regex ResumeKey();
}
