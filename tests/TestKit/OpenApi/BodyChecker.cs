using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace TestKit.OpenApi;

/// <summary>Holds the body of a request or a response against what the document lists for it.</summary>
internal static class BodyChecker
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false };

    public static IReadOnlyList<ApiFault> Check(
        byte[] body, string? contentType, IReadOnlyDictionary<string, ApiSchema> contents, CheckOptions options)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return [new ApiFault("Content-Type", $"is '{contentType}', no media type")];
        }

        if (type.CharSet is { } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return [new ApiFault("Content-Type", $"names the charset {charset}: LINE's bodies are UTF-8")];
        }

        var schema = contents.GetValueOrDefault(type.MediaType!) ?? contents.GetValueOrDefault("*/*");
        return schema switch
        {
            null => [new ApiFault("Content-Type", $"is {type.MediaType}, not {string.Join(" or ", contents.Keys)}")],
            { Format: "binary" } => body.Length > 0 ? [] : [new ApiFault("$", "is empty")],
            _ => type.MediaType == Form ? CheckForm(body, schema, options) : CheckJson(body, schema, options),
        };
    }

    public static IReadOnlyList<ApiFault> CheckJson(ReadOnlyMemory<byte> body, ApiSchema schema, CheckOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Json);
            var checker = new InstanceChecker(options);
            checker.Check(document.RootElement, schema, "$");
            return checker.Faults;
        }
        catch (JsonException fault)
        {
            return [new ApiFault("$", $"is no JSON: {fault.Message}")];
        }
    }

    private static IReadOnlyList<ApiFault> CheckForm(byte[] body, ApiSchema schema, CheckOptions options)
    {
        var form = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
        {
            if (values.Count != 1)
            {
                return [new ApiFault($"$.{name}", $"stands {values.Count} times in the form")];
            }

            form[name] = values[0];
        }

        return CheckJson(Encoding.UTF8.GetBytes(form.ToJsonString()), schema, options);
    }
}
