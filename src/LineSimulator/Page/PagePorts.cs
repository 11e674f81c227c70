using System.Text.Json;

namespace LineSimulator.Page;

/// <summary>
/// What the page shows and does beyond <see cref="LinePlatform"/>. A port that is absent hides its control;
/// nothing on the page pretends.
/// </summary>
internal sealed record PagePorts
{
    /// <summary>The rich menu that a user's phone shows now, or null.</summary>
    public Func<string, PhoneMenu?> RichMenuFor { get; init; } = _ => null;

    /// <summary>Whether the loading animation runs in a chat.</summary>
    public Func<string, bool> IsLoading { get; init; } = _ => false;

    /// <summary>Moves the platform's clock forward.</summary>
    public Action<TimeSpan>? AdvanceClock { get; init; }

    /// <summary>Sets the month's limit; null for no limit.</summary>
    public Action<long?>? SetQuotaLimit { get; init; }

    public Func<bool>? IsStandby { get; init; }

    public Action<bool>? SetStandby { get; init; }

    public SendStickerPort? SendSticker { get; init; }

    public SendPickedPort? SendPicked { get; init; }
}

/// <summary>A sticker from a person in a chat.</summary>
internal delegate Task SendStickerPort(string chatId, string userId, string packageId, string stickerId, Webhooks.Delivery delivery, CancellationToken ct);

/// <summary>A postback with the date, the time or both that a person picked; the parameters as LINE writes them.</summary>
internal delegate Task SendPickedPort(string userId, string data, string mode, string value, Webhooks.Delivery delivery, CancellationToken ct);

/// <param name="Id">Changes with the menu and with its image.</param>
/// <param name="Definition">The rich menu object: size, chatBarText, areas.</param>
internal sealed record PhoneMenu(string Id, JsonElement Definition, byte[] Image, string MediaType);
