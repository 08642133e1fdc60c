namespace InnovationPotential;

public sealed partial class IndicatorTable
{
    private readonly Lazy<GivenNames?> _names;

    /// <summary>The units' names; null where no unit has one.</summary>
    internal GivenNames? Names => _names.Value;

    /// <summary>What a unit is called in texts: its name, from the attribute <c>name</c>; its code where it has none.</summary>
    /// <remarks>Where units share a name, or one has another's code for its name, the code stands behind it: <c>Georgia (GE)</c>.</remarks>
    /// <param name="unit">The unit's code.</param>
    /// <exception cref="ArgumentException">The table has no such unit.</exception>
    public string NameOf(string unit) => Names.Call(Units[IndexOf(unit)]);

    /// <summary>The same table, whose units are called by their codes in every text, chart and report; names stay an attribute.</summary>
    public IndicatorTable WithCodes() =>
        Like(Indicators, Attributes.Select(a => a with { ShowsCodes = true }).ToEquatableArray(), Diagnostics);

    private static GivenNames? NamesOf(EquatableArray<string> units, EquatableArray<UnitAttribute> attributes) =>
        attributes.FirstOrDefault(a => a.NamesUnits) is { } attribute ? GivenNames.Of(units, attribute.Values) : null;
}
