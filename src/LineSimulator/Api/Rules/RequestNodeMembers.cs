using System.Text.Json;

namespace LineSimulator.Api.Rules;

/// <summary>Members that may be absent, and whole numbers: each reports a value of the wrong kind.</summary>
internal static class RequestNodeMembers
{
    public static void OptionalOneOf(this RequestNode parent, string name, params ReadOnlySpan<string> values)
    {
        if (parent.Member(name) is not null)
        {
            parent.RequireOneOf(name, values);
        }
    }

    public static void OptionalBoolean(this RequestNode parent, string name)
    {
        if (parent.Member(name) is not null)
        {
            parent.RequireBoolean(name);
        }
    }

    public static void RequireBoolean(this RequestNode parent, string name)
    {
        if (parent.Member(name) is not { Value.ValueKind: JsonValueKind.True or JsonValueKind.False })
        {
            parent.Child(name).Fail("Must be true or false");
        }
    }

    public static void OptionalInteger(this RequestNode parent, string name, int min, int max = int.MaxValue)
    {
        if (parent.Member(name) is not null)
        {
            parent.RequireInteger(name, min, max);
        }
    }

    public static void RequireInteger(this RequestNode parent, string name, int min, int max = int.MaxValue)
    {
        if (parent.Member(name) is not { } member)
        {
            parent.Child(name).Fail("May not be empty");
        }
        else if (!(member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number) && number >= min && number <= max))
        {
            member.Fail($"Must be a whole number between {min} and {max}");
        }
    }
}
