using InnovationPotential.Data;

namespace InnovationPotential;

public sealed partial class IndicatorTable
{
    private string? _fingerprint;

    /// <summary>
    /// What identifies the table's contents: the SHA-256, as 64 lower-case hexadecimal digits, of a canonical form that no culture or
    /// machine changes.
    /// </summary>
    /// <remarks>
    /// Over the units, periods, indicators, units of measure, values, states, kinds and attributes, in their order. A value counts by its
    /// bits, save that 0 and −0 are one; a period counts by its beginning and its length, however it is written. Diagnostics do not count.
    /// Computed on first use.
    /// </remarks>
    public string Fingerprint => _fingerprint ??= TableFingerprint.Of(this);
}
