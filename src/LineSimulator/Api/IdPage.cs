using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Lists of user IDs, a page at a time.</summary>
internal static class IdPage
{
    /// <param name="start">The <c>next</c> of the page before, or empty for the first one.</param>
    public static IResult Answer(string member, IReadOnlyList<string> ids, string start, int size)
    {
        var from = 0;
        if (start.Length > 0 && !(int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out from) && from < ids.Count))
        {
            return ApiAnswer.Error(StatusCodes.Status400BadRequest, "Invalid start param");
        }

        var page = new JsonObject { [member] = new JsonArray([.. ids.Skip(from).Take(size).Select(id => JsonValue.Create(id))]) };
        if (from + size < ids.Count)
        {
            page["next"] = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return ApiAnswer.Json(page);
    }

    public static IResult NotVerified() =>
        ApiAnswer.Error(StatusCodes.Status403Forbidden, "Access to this API is not available for your account");
}
