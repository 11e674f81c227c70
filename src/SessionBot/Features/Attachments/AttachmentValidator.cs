using Microsoft.Extensions.Options;

namespace SessionBot.Features.Attachments;

/// <summary>Each message names the key, the fault and the remedy. Whether the folder can be written shows when <see cref="AttachmentStore.Open"/> tries.</summary>
internal sealed class AttachmentValidator : IValidateOptions<AttachmentOptions>
{
    public ValidateOptionsResult Validate(string? name, AttachmentOptions options)
    {
        var faults = options.Types.Index()
            .Where(type => FileType.All.All(known => known.Name != type.Item))
            .Select(type => $"Attachments:Types:{type.Index} is \"{type.Item}\": "
                + $"write one of {string.Join(", ", FileType.All.Select(known => known.Name))}, or leave the list out to keep all of them.")
            .ToList();
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            faults.Add("Attachments:Folder is empty: name a folder, or leave it out to use the one beside the database.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
