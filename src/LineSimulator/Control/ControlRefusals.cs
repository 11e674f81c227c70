using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Control;

/// <summary>Turns what a person with curl did wrong into a 400 that says how to do it right.</summary>
internal sealed class ControlRefusals : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (SimulatorException fault)
        {
            return Refuse(fault.Message);
        }
        catch (JsonException fault)
        {
            return Refuse($"The body is not what this call takes: {fault.Message} GET /simulator/help shows the body of every call.");
        }
    }

    private static IResult Refuse(string message) =>
        ApiAnswer.Json(new JsonObject { ["message"] = message }, StatusCodes.Status400BadRequest);
}
