using InnovationPotential.Data;

namespace InnovationPotential;

public sealed partial class IndicatorTable : IShowsTables
{
    /// <summary>A preview for a terminal: the first rows and indicators, with six digits.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => [TablePreview.Of(this)];
}
