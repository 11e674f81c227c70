using System.Text.Json;

namespace Line.Messaging;

/// <summary>Checks and writes what is sent about rich menus.</summary>
internal static class RichMenuBody
{
    public static LineBody Menu(RichMenu menu) => JsonBody.Of(writer =>
    {
        writer.WriteStartObject("size"u8);
        writer.WriteNumber("width"u8, menu.Size.Width);
        writer.WriteNumber("height"u8, menu.Size.Height);
        writer.WriteEndObject();
        writer.WriteBoolean("selected"u8, menu.Selected);
        writer.WriteString("name"u8, menu.Name);
        writer.WriteString("chatBarText"u8, menu.ChatBarText);
        writer.WriteStartArray("areas"u8);
        foreach (var area in menu.Areas)
        {
            WriteArea(writer, area);
        }

        writer.WriteEndArray();
    });

    public static LineBody Alias(string aliasId, string richMenuId)
    {
        ArgumentNullException.ThrowIfNull(aliasId);
        ArgumentException.ThrowIfNullOrWhiteSpace(richMenuId);
        var faults = new FaultCollector();
        RichMenuLimits.Alias(faults, aliasId);
        LineLimitException.ThrowIfAny(faults);
        return JsonBody.Of(writer =>
        {
            writer.WriteString("richMenuAliasId"u8, aliasId);
            writer.WriteString("richMenuId"u8, richMenuId);
        });
    }

    public static LineBody RichMenuId(string richMenuId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(richMenuId);
        return JsonBody.Of(writer => writer.WriteString("richMenuId"u8, richMenuId));
    }

    /// <param name="richMenuId">Null to unlink.</param>
    /// <param name="userIds">The users.</param>
    public static LineBody Bulk(string? richMenuId, IReadOnlyList<string> userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        var faults = new FaultCollector();
        RequestLimits.UserIds(faults, "userIds", userIds, RequestLimits.RichMenuUsers);
        LineLimitException.ThrowIfAny(faults);
        return JsonBody.Of(writer =>
        {
            if (richMenuId is not null)
            {
                writer.WriteString("richMenuId"u8, richMenuId);
            }

            writer.WriteStartArray("userIds"u8);
            foreach (var userId in userIds)
            {
                writer.WriteStringValue(userId);
            }

            writer.WriteEndArray();
        });
    }

    public static LineBody Batch(IReadOnlyList<RichMenuBatchOperation> operations, string? resumeRequestKey)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var faults = new FaultCollector();
        faults.Count("operations", operations.Count, 1, RichMenuLimits.BatchOperations);
        if (resumeRequestKey is not null && !RichMenuLimits.ResumeKey.IsMatch(resumeRequestKey))
        {
            faults.Add("resumeRequestKey", "not a key", "it has 1 to 100 letters, digits, _ and -");
        }

        LineLimitException.ThrowIfAny(faults);
        return JsonBody.Of(writer =>
        {
            writer.WriteStartArray("operations"u8);
            foreach (var operation in operations)
            {
                WriteOperation(writer, operation);
            }

            writer.WriteEndArray();
            if (resumeRequestKey is not null)
            {
                writer.WriteString("resumeRequestKey"u8, resumeRequestKey);
            }
        });
    }

    private static void WriteArea(Utf8JsonWriter writer, ActionArea area)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("bounds"u8);
        writer.WriteNumber("x"u8, area.Bounds.X);
        writer.WriteNumber("y"u8, area.Bounds.Y);
        writer.WriteNumber("width"u8, area.Bounds.Width);
        writer.WriteNumber("height"u8, area.Bounds.Height);
        writer.WriteEndObject();
        writer.WritePropertyName("action"u8);
        ActionWriter.Write(writer, area.Action);
        writer.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter writer, RichMenuBatchOperation operation)
    {
        writer.WriteStartObject();
        switch (operation)
        {
            case RichMenuBatchOperation.Link link:
                writer.WriteString("type"u8, "link"u8);
                writer.WriteString("from"u8, link.From);
                writer.WriteString("to"u8, link.To);
                break;
            case RichMenuBatchOperation.Unlink unlink:
                writer.WriteString("type"u8, "unlink"u8);
                writer.WriteString("from"u8, unlink.From);
                break;
            case RichMenuBatchOperation.UnlinkAll:
                writer.WriteString("type"u8, "unlinkAll"u8);
                break;
            default:
                throw new ArgumentException($"{operation?.GetType().Name ?? "null"} is not an operation of this library.", nameof(operation));
        }

        writer.WriteEndObject();
    }
}
