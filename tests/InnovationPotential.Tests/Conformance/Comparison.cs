namespace InnovationPotential.Tests.Conformance;

/// <summary>How far values lie from those of a reference.</summary>
internal sealed class Comparison
{
    /// <summary>Below this in size, values are noise around 0: only their absolute difference counts.</summary>
    private const double Noise = 1e-12;

    public int Count { get; private set; }

    public double Absolute { get; private set; }

    public double Relative { get; private set; }

    /// <summary>Places where one side has a value and the other has none.</summary>
    public List<string> Unlike { get; } = [];

    public void Add(double ours, double theirs, string place)
    {
        Count++;
        if (ours.Equals(theirs)) return;
        if (!double.IsFinite(ours) || !double.IsFinite(theirs))
        {
            Unlike.Add(FormattableString.Invariant($"{place}: {ours}, not {theirs}"));
            return;
        }

        var difference = Math.Abs(ours - theirs);
        Absolute = Math.Max(Absolute, difference);
        if (difference > Noise * Noise && Math.Max(Math.Abs(ours), Math.Abs(theirs)) > Noise)
            Relative = Math.Max(Relative, difference / Math.Max(Math.Abs(ours), Math.Abs(theirs)));
    }

    public void Add(IReadOnlyList<double> ours, IReadOnlyList<double> theirs, string place)
    {
        ours.Should().HaveCount(theirs.Count, place);
        for (var i = 0; i < ours.Count; i++) Add(ours[i], theirs[i], $"{place}[{i}]");
    }

    /// <summary>Compares where the reference has a value.</summary>
    public void AddDefined(IReadOnlyList<double> ours, IReadOnlyList<double> theirs, string place)
    {
        ours.Should().HaveCount(theirs.Count, place);
        for (var i = 0; i < ours.Count; i++)
        {
            if (!double.IsNaN(theirs[i])) Add(ours[i], theirs[i], $"{place}[{i}]");
        }
    }
}
