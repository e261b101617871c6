"""A support desk whose stack is tested, in test_support_desk.py."""

from cdktf import App
from support_desk import SupportDesk

app = App()
SupportDesk(app, "support-desk", agents=["alice", "bob"], lead="alice")
app.synth()
