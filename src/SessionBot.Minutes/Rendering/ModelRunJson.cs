using System.Globalization;
using System.Text.Json;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Rendering;

/// <summary>What a model had to do with a draft, in minutes.json as <c>model</c>; a draft without one has no such member.</summary>
internal static class ModelRunJson
{
    private static readonly Dictionary<string, ModelOutcome> Outcomes = JsonWords.ByName<ModelOutcome>();

    public static void Write(Utf8JsonWriter json, ModelRun run)
    {
        json.WriteStartObject("model");
        json.WriteString("deployment", run.Deployment);
        json.WriteString("promptVersion", run.PromptVersion);
        json.WriteString("promptHash", run.PromptHash);
        json.WriteStartObject("estimate");
        json.WriteNumber("calls", run.Estimate.Calls);
        WriteUse(json, run.Estimate.InputTokens, run.Estimate.OutputTokens, run.Estimate.Cost);
        json.WriteEndObject();
        json.WriteStartArray("calls");
        foreach (var call in run.Calls)
        {
            json.WriteStartObject();
            json.WriteString("section", call.Section);
            json.WriteString("outcome", JsonWords.Of(Outcomes, call.Outcome));
            json.WriteString("sent", call.Sent);
            if (call.Reason is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteNumber("replaced", call.Replaced);
            WriteUse(json, call.InputTokens, call.OutputTokens, call.Cost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static ModelRun Read(JsonAt json)
    {
        var estimate = json.Member("estimate");
        return new(
            json.Member("deployment").Text(),
            json.Member("promptVersion").Text(),
            json.Member("promptHash").Text(),
            new(estimate.Member("calls").Whole(0), estimate.Member("inputTokens").Whole(0), estimate.Member("outputTokens").Whole(0), Cost(estimate)),
            [.. json.Member("calls").List().Select(call => new ModelCall(
                call.Member("section").Words(),
                call.Member("outcome").OneOf(Outcomes),
                call.Member("sent").Words(),
                call.Optional("reason")?.Text(),
                call.Member("replaced").Whole(0),
                call.Member("inputTokens").Whole(0),
                call.Member("outputTokens").Whole(0),
                Cost(call)))]);
    }

    private static void WriteUse(Utf8JsonWriter json, long input, long output, decimal? cost)
    {
        json.WriteNumber("inputTokens", input);
        json.WriteNumber("outputTokens", output);
        if (cost is { } known)
        {
            json.WriteString("cost", known.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static decimal? Cost(JsonAt json) => json.Optional("cost") is not { } cost ? null
        : decimal.TryParse(cost.Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var known) ? known
        : throw cost.Wrong($"is \"{cost.Scalar}\", which is no amount", "Write it with a decimal point, such as \"1.25\".");
}
