using System.Globalization;
using System.Text.Json.Nodes;

namespace TestKit.OpenApi;

/// <summary>Reads the operations of one document.</summary>
internal sealed class OperationReader(string file, JsonObject document, SchemaBook schemas, ApiSchema otherError)
{
    public IEnumerable<ApiOperation> Read() =>
        from path in (JsonObject)document["paths"]!
        let item = (JsonObject)path.Value!
        from member in item
        where member.Key is not ("parameters" or "servers" or "summary" or "description")
        select Read(path.Key, member.Key, item, (JsonObject)member.Value!);

    private ApiOperation Read(string path, string method, JsonObject item, JsonObject operation)
    {
        var id = (string)operation["operationId"]!;
        return new ApiOperation
        {
            Id = id,
            File = file,
            Method = method.ToUpperInvariant(),
            Hosts = [.. ((JsonArray)(operation["servers"] ?? document["servers"])!).Select(server => new Uri((string)server!["url"]!).Host)],
            Path = path,
            Parameters = [.. Parameters(id, item), .. Parameters(id, operation)],
            Body = operation["requestBody"] is { } body ? new ApiBody((bool?)body["required"] ?? false, Contents($"{id}.request", body)) : null,
            Responses = ((JsonObject)operation["responses"]!).ToDictionary(
                response => int.Parse(response.Key, CultureInfo.InvariantCulture),
                IReadOnlyDictionary<string, ApiSchema> (response) => Contents($"{id}.{response.Key}", response.Value!)),
            IsAuthorized = document["security"] is not null,
            Error = schemas.Find("ErrorResponse") ?? otherError,
        };
    }

    private IEnumerable<ApiParameter> Parameters(string id, JsonObject owner) =>
        (owner["parameters"] as JsonArray ?? []).Select(parameter => new ApiParameter(
            (string)parameter!["name"]!,
            (string)parameter["in"]!,
            (bool?)parameter["required"] ?? false,
            schemas.Refer($"{id}.{parameter["name"]}", parameter["schema"]!).Value));

    private Dictionary<string, ApiSchema> Contents(string name, JsonNode owner) =>
        (owner["content"] as JsonObject ?? []).ToDictionary(content => content.Key, content => schemas.Refer(name, content.Value!["schema"]!).Value);
}
