using System.Text.Json;

namespace LineSimulator.Api.Rules;

/// <summary>A value inside a request body that knows where it stands; all nodes of a body share one list of errors.</summary>
internal sealed class RequestNode
{
    private readonly string _path;
    private readonly List<ErrorDetail> _errors;

    private RequestNode(JsonElement value, string path, List<ErrorDetail> errors) => (Value, _path, _errors) = (value, path, errors);

    public JsonElement Value { get; }

    public IReadOnlyList<ErrorDetail> Errors => _errors;

    public static RequestNode Root(JsonElement body) => new(body, "", []);

    public void Fail(string message) => _errors.Add(new ErrorDetail(message, _path));

    /// <summary>A member, or null where it is absent or <c>null</c>.</summary>
    public RequestNode? Member(string name) =>
        Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? At(value, name) : null;

    public string? RequireText(string name, int max = int.MaxValue, TextUnit unit = TextUnit.Utf16) =>
        OptionalText(name, max, unit) is { } text ? text : Missing<string>(name);

    /// <summary>The text, empty if it is of the wrong kind, null if it is absent.</summary>
    public string? OptionalText(string name, int max = int.MaxValue, TextUnit unit = TextUnit.Utf16)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (!member.TryText(out var text))
        {
            member.Fail("Must be a string of valid Unicode");
            return "";
        }

        if (text.Length == 0)
        {
            member.Fail("May not be empty");
        }
        else if (unit.Count(text) > max)
        {
            member.Fail($"Length must be between 0 and {max}");
        }

        return text;
    }

    public string? RequireOneOf(string name, params ReadOnlySpan<string> values)
    {
        var text = RequireText(name);
        if (text is null or "" || values.Contains(text))
        {
            return text;
        }

        Child(name).Fail($"Must be one of the following values: [{string.Join(", ", values!)}]");
        return null;
    }

    public IReadOnlyList<RequestNode> RequireArray(string name, int min, int max)
    {
        if (Member(name) is not { } member)
        {
            return Missing<IReadOnlyList<RequestNode>>(name) ?? [];
        }

        if (member.Value.ValueKind != JsonValueKind.Array)
        {
            member.Fail("Must be an array");
            return [];
        }

        var size = member.Value.GetArrayLength();
        if (size < min || size > max)
        {
            member.Fail($"Size must be between {min} and {max}");
            return [];
        }

        return [.. member.Value.EnumerateArray().Select((item, index) => new RequestNode(item, $"{member._path}[{index}]", _errors)).Where(IsObjectOrText)];
    }

    public RequestNode? RequireObject(string name) => Member(name) is { } ? OptionalObject(name) : Missing<RequestNode>(name);

    public RequestNode? OptionalObject(string name) => Member(name) is { } member && IsObject(member) ? member : null;

    public void RequireNumber(string name, double min, double max)
    {
        if (Member(name) is not { } member)
        {
            Missing<object>(name);
        }
        else if (member.Value.ValueKind != JsonValueKind.Number || member.Value.GetDouble() < min || member.Value.GetDouble() > max)
        {
            member.Fail($"Must be a number between {min} and {max}");
        }
    }

    public bool TryText(out string text)
    {
        text = "";
        if (Value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = Value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is valid JSON, but no text.
            return false;
        }
    }

    /// <summary>Reports this node if it is no JSON object.</summary>
    public static bool IsObject(RequestNode node)
    {
        if (node.Value.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        node.Fail("Must be an object");
        return false;
    }

    public RequestNode Child(string name) => At(default, name);

    private static bool IsObjectOrText(RequestNode node) => node.Value.ValueKind == JsonValueKind.String || IsObject(node);

    private RequestNode At(JsonElement value, string name) => new(value, _path.Length == 0 ? name : $"{_path}.{name}", _errors);

    private T? Missing<T>(string name)
        where T : class
    {
        Child(name).Fail("May not be empty");
        return null;
    }
}
