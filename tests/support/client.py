"""A plain client of the API, and what tests say of Twilio's errors."""

from __future__ import annotations

from typing import Any

import requests


class Client:
    """Sends requests to an emulator for one account."""

    def __init__(self, base_url: str, account_sid: str, token: str = "token") -> None:
        self.account_sid = account_sid
        self.base_url = base_url
        self._session = requests.Session()
        self._session.auth = (account_sid, token)

    def request(self, method: str, path: str, **options: object) -> requests.Response:
        """Send a request to a path below ``/v1``."""
        url = f"{self.base_url}/v1{path}"
        return self._session.request(method, url, timeout=30, **options)  # type: ignore[arg-type]

    def get(self, path: str, **query: object) -> requests.Response:
        """Send a GET with query parameters."""
        return self.request("GET", path, params=query)

    def post(self, path: str, **form: object) -> requests.Response:
        """Send a POST with a form."""
        return self.request("POST", path, data=form)

    def delete(self, path: str) -> requests.Response:
        """Send a DELETE."""
        return self.request("DELETE", path)

    def follow(self, url: str) -> requests.Response:
        """Send a GET to a URL that an answer gave."""
        return self._session.get(url, timeout=30)

    def services(self) -> list[dict[str, Any]]:
        """Return the services of the account, the first page of them."""
        services: list[dict[str, Any]] = self.get("/Services").json()["services"]
        return services

    def users(self, service_sid: str) -> list[dict[str, Any]]:
        """Return the users of a service, the first page of them."""
        users: list[dict[str, Any]] = self.get(f"/Services/{service_sid}/Users").json()["users"]
        return users

    def new_service(self, friendly_name: str = "desk") -> str:
        """Create a service and return its path."""
        return f"/Services/{self.post('/Services', FriendlyName=friendly_name).json()['sid']}"

    def role_sid(self, service: str, friendly_name: str) -> str:
        """Return the SID of a role of a service."""
        roles = self.get(f"{service}/Roles").json()["roles"]
        return str(next(r["sid"] for r in roles if r["friendly_name"] == friendly_name))


def assert_error(response: requests.Response, status: int, code: int, message: str) -> None:
    """Assert that a response is exactly this error of Twilio's."""
    assert response.json() == {
        "code": code,
        "message": message,
        "more_info": f"https://www.twilio.com/docs/errors/{code}",
        "status": status,
    }
    assert response.status_code == status
