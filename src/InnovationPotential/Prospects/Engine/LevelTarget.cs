namespace InnovationPotential.Prospects;

/// <summary>A level of the model's bands, or a higher one.</summary>
internal sealed record LevelTarget(string Name) : ReachTarget($"level {Name}")
{
    internal override ReachTest TestFor(Assessment assessment, int row)
    {
        if (assessment.Model.Bands is not { } bands)
            throw new ArgumentException($"The model has no bands, and so no level '{Name}'.", nameof(assessment));
        string[] names = [.. bands.Items.Select(b => b.Name)];
        var least = Array.IndexOf(names, Name);
        if (least < 0)
            throw new ArgumentException(
                $"The model has no level '{Name}'. {Nearest.DidYouMean(Name, names)}Its levels are {string.Join(", ", names)}.",
                nameof(assessment));
        var isOwn = bands.Quantity is BandQuantity.Score or BandQuantity.Share;
        return new(!isOwn || assessment.PlanOfRow(row).ComparesUnits, r => r.Level is { } level && Array.IndexOf(names, level) >= least);
    }
}
