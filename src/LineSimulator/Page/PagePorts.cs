using System.Text.Json;
using LineSimulator.Webhooks;

namespace LineSimulator.Page;

/// <summary>
/// What the page shows and does beyond <see cref="LinePlatform"/>. A port that is absent hides its control;
/// nothing on the page pretends.
/// </summary>
internal sealed class PagePorts
{
    /// <summary>The rich menu that a user's phone shows now, or null.</summary>
    public Func<string, PhoneMenu?> RichMenuFor { get; set; } = _ => null;

    /// <summary>Whether the loading animation runs in a chat.</summary>
    public Func<string, bool> IsLoading { get; set; } = _ => false;

    /// <summary>Moves the platform's clock forward.</summary>
    public Action<TimeSpan>? AdvanceClock { get; set; }

    /// <summary>Sets the month's limit; null for no limit.</summary>
    public Action<long?>? SetQuotaLimit { get; set; }

    public Func<bool>? IsStandby { get; set; }

    public Action<bool>? SetStandby { get; set; }

    /// <summary>Presses a button by what it does; without it pickers and the buttons of groups cannot be pressed.</summary>
    public PressPort? Press { get; set; }

    public SendStickerPort? SendSticker { get; set; }

    public SendGroupFilePort? SendGroupFile { get; set; }
}

/// <param name="action">LINE's action object.</param>
/// <param name="picked">What a date and time picker was set to, as LINE writes it.</param>
/// <param name="groupId">Null for the private chat.</param>
internal delegate Task PressPort(string userId, JsonElement action, string? picked, string? groupId, Delivery delivery, CancellationToken ct);

/// <param name="groupId">Null for the private chat.</param>
internal delegate Task SendStickerPort(string userId, string packageId, string stickerId, string? groupId, Delivery delivery, CancellationToken ct);

internal delegate Task SendGroupFilePort(string userId, string fileName, byte[] bytes, string groupId, Delivery delivery, CancellationToken ct);

/// <param name="Id">Changes with the menu and with its image.</param>
/// <param name="Definition">The rich menu object: size, chatBarText, areas.</param>
internal sealed record PhoneMenu(string Id, JsonElement Definition, byte[] Image, string MediaType);
