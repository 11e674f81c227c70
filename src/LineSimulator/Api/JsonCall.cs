using System.Text.Json;
using LineSimulator.Api.Rules;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Reads a request, checks it, and answers it if it is right.</summary>
internal static class JsonCall
{
    public static async Task<IResult> AnswerAsync(HttpContext http, Action<RequestNode> check, Func<JsonElement, IResult> answer, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        var node = RequestNode.Root(body.Json);
        check(node);
        return node.Errors.Count > 0 ? ApiAnswer.Invalid(node.Errors) : answer(body.Json);
    }
}
