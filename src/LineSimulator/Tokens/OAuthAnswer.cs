using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Tokens;

/// <summary>Refusals of the token and login endpoints, whose form is OAuth's and not that of the Messaging API.</summary>
internal static class OAuthAnswer
{
    public static IResult InvalidRequest(string description) => Error("invalid_request", description);

    public static IResult InvalidClient(string description) => Error("invalid_client", description);

    public static IResult InvalidGrant(string description) => Error("invalid_grant", description);

    public static IResult Error(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        ApiAnswer.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, status);
}
