namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of scenarios, of alternatives and of removals.</summary>
internal static class ScenarioCodes
{
    /// <summary>Not the same units are ranked in both: shifts are also those of the ranks that others took or left.</summary>
    public const string DifferentUnits = "IP8201";

    /// <summary>A measure of agreement between rankings is undefined: fewer than two units are ranked in both, or all are tied.</summary>
    public const string Undefined = "IP8202";

    /// <summary>An alternative could not be assessed.</summary>
    public const string Failed = "IP8203";

    /// <summary>Nothing is left of a model without an element.</summary>
    public const string NothingLeft = "IP8204";

    /// <summary>A dimension went with the last element below it.</summary>
    public const string EmptiedDimension = "IP8205";

    /// <summary>No score depends on other units: no unit's coming or going can turn the order of two others.</summary>
    public const string Independent = "IP8206";

    /// <summary>A better indicator may lower a score: who dominates another may still rank behind it.</summary>
    public const string NotMonotone = "IP8207";
    /// <summary>No unit is in both editions.</summary>
    public const string NoCommonUnit = "IP8250";

    /// <summary>The table of one edition has periods, that of the other has none.</summary>
    public const string PeriodsDiffer = "IP8251";

    /// <summary>The change of a unit cannot be split: it would have no score in an edition between.</summary>
    public const string NotSplit = "IP8252";

    /// <summary>An edition between the old and the new cannot be assessed.</summary>
    public const string MixFails = "IP8253";

    /// <summary>Not every cell that changed was put back.</summary>
    public const string CellsChosen = "IP8254";

    /// <summary>A combination of a grid was refused.</summary>
    public const string Refused = "IP8255";
}
